import { TextInput } from '@/components/forms/text-input';
import type { IoComponentProps } from '../io-component';
import { IoField } from './io-field';
import { textControl, type TextProps } from './text-control';

/** INPUT_URL: a complete address, since the SDK makes a URL object of it. */
export function InputUrl(io: IoComponentProps<TextProps, string>) {
  return (
    <IoField io={io}>
      <TextInput
        {...textControl(io)}
        type="text"
        inputMode="url"
        autoCapitalize="off"
        spellCheck={false}
      />
    </IoField>
  );
}
