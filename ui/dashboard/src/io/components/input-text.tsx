import { TextArea } from '@/components/forms/text-area';
import { TextInput } from '@/components/forms/text-input';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { IoField } from './io-field';
import { textControl, type TextProps } from './text-control';

interface Props extends TextProps {
  readonly multiline?: boolean | undefined;
  readonly lines?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** INPUT_TEXT: a line, or several. What is too long is said, not cut. */
export function InputText(io: IoComponentProps<Props, string>) {
  const { multiline, lines = 3, minLength, maxLength } = io.props;
  const details = ioTexts.characters(minLength, maxLength);
  const problemOf = (text: string) => {
    const isFine = text.length >= (minLength ?? 0) && text.length <= (maxLength ?? Infinity);
    return isFine ? null : ioTexts.textWith(details);
  };
  const control = textControl(io, problemOf);
  return (
    <IoField io={io} constraint={details ? ioTexts.constraint(details) : undefined}>
      {multiline ? <TextArea {...control} rows={lines} /> : <TextInput {...control} type="text" />}
    </IoField>
  );
}
