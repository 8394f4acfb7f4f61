import { TextInput } from '@/components/forms/text-input';
import type { IoComponentProps } from '../io-component';
import { IoField } from './io-field';
import { textControl, type TextProps } from './text-control';
import { urlProblem } from './url-problem';

interface Props extends TextProps {
  readonly allowedProtocols: readonly string[];
}

/** INPUT_URL: a complete address, since the SDK makes a URL object of it. */
export function InputUrl(io: IoComponentProps<Props, string>) {
  const { allowedProtocols } = io.props;
  return (
    <IoField io={io}>
      <TextInput
        {...textControl(io, (text) => urlProblem(text, allowedProtocols))}
        type="text"
        inputMode="url"
        autoCapitalize="off"
        spellCheck={false}
      />
    </IoField>
  );
}
