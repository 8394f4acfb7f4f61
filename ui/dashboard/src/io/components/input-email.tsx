import { TextInput } from '@/components/forms/text-input';
import type { IoComponentProps } from '../io-component';
import { IoField } from './io-field';
import { textControl, type TextProps } from './text-control';

/** INPUT_EMAIL. Its name keeps password managers from offering their owner's address. */
export function InputEmail(io: IoComponentProps<TextProps, string>) {
  return (
    <IoField io={io}>
      <TextInput {...textControl(io)} type="email" inputMode="email" name={`${io.id}_search`} />
    </IoField>
  );
}
