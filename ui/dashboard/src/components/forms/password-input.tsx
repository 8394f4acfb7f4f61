import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { commonTexts } from '@/lib/texts/common';
import { IconButton } from '../actions/icon-button';
import { TextInput, type TextInputProps } from './text-input';

type Props = Omit<TextInputProps, 'type' | 'suffix' | 'prefix' | 'mono'>;

/** A password, hidden until its writer wants to see it. */
export function PasswordInput(props: Props) {
  const [isShown, setIsShown] = useState(false);
  return (
    <TextInput
      autoComplete="current-password"
      {...props}
      type={isShown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="off"
      suffix={
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={isShown ? commonTexts.hidePassword : commonTexts.showPassword}
          compact
          onClick={() => setIsShown(!isShown)}
        />
      }
    />
  );
}
