import { richTextTexts } from '@/lib/texts/rich-text';
import { IoField } from '../components/io-field';
import type { TextProps } from '../components/text-control';
import type { IoComponentProps } from '../io-component';
import { RichTextBox } from './rich-text-box';

/** INPUT_RICH_TEXT: a text with formatting, as HTML. Loaded with the first one. */
export default function InputRichText(io: IoComponentProps<TextProps, string>) {
  const { label, value, props, isCurrent, isAutofocusTarget } = io;
  return (
    <IoField io={io} group>
      <RichTextBox
        label={label}
        initialHtml={value ?? ''}
        placeholder={isCurrent ? (props.placeholder ?? richTextTexts.placeholder) : ''}
        isAutofocusTarget={isAutofocusTarget}
        onChange={(html) => io.onChange(html)}
      />
    </IoField>
  );
}
