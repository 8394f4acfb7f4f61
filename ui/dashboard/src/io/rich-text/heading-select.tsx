import type { Editor } from '@tiptap/react';
import type { ComponentProps } from 'react';
import { ariaHotkey } from '@/lib/hotkeys/hotkey';
import { richTextTexts } from '@/lib/texts/rich-text';
import styles from './rich-text-toolbar.module.css';

interface Props extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly editor: Editor;
  /** 0 for what is no heading. */
  readonly level: number;
}

const levels = [1, 2, 3] as const;
const hotkeys = [0, ...levels].map((level) => ariaHotkey(`mod+alt+${level}`)).join(' ');

/** What the paragraph under the cursor is. */
export function HeadingSelect({ editor, level, ...rest }: Props) {
  const choose = (chosen: number) => {
    const heading = levels.find((candidate) => candidate === chosen);
    if (heading) editor.chain().setHeading({ level: heading }).run();
    else editor.chain().setParagraph().run();
  };
  return (
    <select
      {...rest}
      title={richTextTexts.headingLevel}
      aria-label={richTextTexts.headingLevel}
      aria-keyshortcuts={hotkeys}
      className={styles.select}
      value={level}
      onChange={(event) => choose(Number(event.target.value))}
    >
      <option value={0}>{richTextTexts.normal}</option>
      {levels.map((candidate) => (
        <option key={candidate} value={candidate}>
          {richTextTexts.heading(candidate)}
        </option>
      ))}
      {level > levels.length && <option value={level}>{richTextTexts.heading(level)}</option>}
    </select>
  );
}
