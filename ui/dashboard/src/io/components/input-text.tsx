import { TextArea } from '@/components/forms/text-area';
import { TextInput } from '@/components/forms/text-input';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { IoField } from './io-field';
import { textControl, type TextProps } from './text-control';
import { lengthDetails, type TextLimits } from './text-problem';

interface Props extends TextProps, TextLimits {
  readonly multiline?: boolean | undefined;
  readonly lines?: number | undefined;
}

/** INPUT_TEXT: a line, or several. What is too long is said, not cut. */
export function InputText(io: IoComponentProps<Props, string>) {
  const { multiline, lines } = io.props;
  const details = lengthDetails(io.props);
  const control = textControl(io);
  return (
    <IoField io={io} constraint={details ? ioTexts.constraint(details) : undefined}>
      {multiline ? (
        <TextArea {...control} rows={lines || 3} />
      ) : (
        <TextInput {...control} type="text" />
      )}
    </IoField>
  );
}
