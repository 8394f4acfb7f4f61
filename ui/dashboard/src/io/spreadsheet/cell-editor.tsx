import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { spreadsheetTexts } from '@/lib/texts/spreadsheet';
import type { SheetColumn } from './columns';
import type { Editing, SheetEditor } from './use-sheet-editor';
import styles from './sheet-grid.module.css';

/** A cell that is being typed into, and what keeps it. */
export interface CellEditing {
  readonly editing: Editing;
  readonly editor: Pick<SheetEditor, 'endEdit' | 'move'>;
}

interface Props extends CellEditing {
  readonly column: SheetColumn;
}

/** A cell while somebody types into it: Enter and Tab keep what was typed and go on, Esc drops it. */
export function CellEditor({ column, editing, editor }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const hasEnded = useRef(false);
  useLayoutEffect(() => input.current?.focus(), []);
  const end = (isKept: boolean) => {
    // Going away takes the focus from the input, which would end it once more.
    if (hasEnded.current) return;
    hasEnded.current = true;
    editor.endEdit(isKept ? (input.current?.value ?? '') : null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const step = event.shiftKey ? -1 : 1;
    if (!['Enter', 'Tab', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    end(event.key !== 'Escape');
    if (event.key === 'Enter') editor.move(step, 0);
    if (event.key === 'Tab') editor.move(0, step);
  };
  return (
    <input
      ref={input}
      type="text"
      inputMode={column.kind === 'number' ? 'decimal' : 'text'}
      aria-label={spreadsheetTexts.cell(editing.row + 1, column.name)}
      autoComplete="off"
      spellCheck={false}
      defaultValue={editing.text}
      className={styles.input}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
    />
  );
}
