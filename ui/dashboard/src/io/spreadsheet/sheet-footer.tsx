import { Plus, Trash2 } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import { cellProblem } from './cell';
import type { SheetEditor } from './use-sheet-editor';
import { isBlank } from './sheet';
import styles from './input-spreadsheet.module.css';

interface Props {
  /** Of the hint at how cells are edited. */
  readonly id: string;
  readonly editor: SheetEditor;
  readonly showsMissing: boolean;
}

/** Below the cells: more and fewer rows, and what is wrong with the cell that has the focus. */
export function SheetFooter({ id, editor, showsMissing }: Props) {
  const { columns, range, sheet, isReadOnly } = editor;
  const hint = problemHere(editor, showsMissing);
  return (
    <div className={styles.footer}>
      {!isReadOnly && (
        <>
          <Button theme="plain" icon={Plus} onClick={() => editor.insert(sheet.length)}>
            {texts.addRow}
          </Button>
          <Button
            theme="plain"
            icon={Trash2}
            disabled={sheet.length === 1}
            onClick={() => editor.remove()}
          >
            {texts.deleteRows(range.bottom - range.top + 1)}
          </Button>
        </>
      )}
      <span>{texts.rowCount(sheet.filter((row) => !isBlank(row)).length)}</span>
      {columns.some(({ isRequired }) => isRequired) && <span>{texts.requiredHint}</span>}
      <span className={styles.gap} />
      <span id={id} role="status">
        {hint ?? (isReadOnly ? null : texts.keysHint)}
      </span>
    </div>
  );
}

function problemHere(editor: SheetEditor, showsMissing: boolean): string | null {
  const { columns, selection, sheet, cell } = editor;
  const column = columns[selection.focus.col];
  const row = sheet[selection.focus.row];
  const problem = column && row && !isBlank(row) ? cellProblem(column, cell) : null;
  return problem && (problem !== 'missing' || showsMissing) ? texts.cellHint(problem) : null;
}
