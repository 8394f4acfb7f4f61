import type { IoComponentProps } from '../io-component';
import { Markdown } from './markdown';

/** DISPLAY_MARKDOWN: the label is the text. */
export default function DisplayMarkdown({ id, label }: IoComponentProps<object>) {
  return (
    <div id={id}>
      <Markdown text={label} />
    </div>
  );
}
