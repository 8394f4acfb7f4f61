import { ClipboardPaste, FileDown, Redo2, Undo2, Upload } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/actions/button';
import { IconButton } from '@/components/actions/icon-button';
import { AlertBox } from '@/components/feedback/alert-box';
import { downloadText } from '@/lib/download';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import type { SheetColumn } from './columns';
import { formatCsv } from './delimited';
import { FileButton } from './file-button';
import { at } from './selection';
import type { SheetState } from './use-sheet';
import type { SheetEditor } from './use-sheet-editor';
import { useTableImport } from './use-table-import';
import styles from './input-spreadsheet.module.css';

interface Props {
  readonly label: string;
  readonly state: SheetState;
  readonly editor: SheetEditor;
}

/** The ways to fill a sheet, and back. */
export function SheetToolbar({ label, state, editor }: Props) {
  const { columns } = editor;
  const bar = useRef<HTMLDivElement>(null);
  const { dialogs, problem, pasteTable, open, setProblem } = useTableImport(state, editor);
  const startTyping = () => {
    flushSync(() => editor.select(at(0, 0)));
    bar.current?.parentElement?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    editor.edit();
  };
  return (
    <>
      <div ref={bar} className={styles.toolbar}>
        <FileButton icon={Upload} onTables={open} onProblem={setProblem} />
        <Button id="action-paste" icon={ClipboardPaste} onClick={pasteTable}>
          {texts.paste}
        </Button>
        <Button id="action-manual" onClick={startTyping}>
          {texts.enterManually}
        </Button>
        <Button theme="plain" icon={FileDown} onClick={() => downloadTemplate(label, columns)}>
          {texts.template}
        </Button>
        <span className={styles.gap} />
        <IconButton
          icon={Undo2}
          label={texts.undo}
          disabled={!state.canUndo}
          onClick={state.undo}
        />
        <IconButton
          icon={Redo2}
          label={texts.redo}
          disabled={!state.canRedo}
          onClick={state.redo}
        />
      </div>
      {problem !== null && <AlertBox theme="danger">{problem}</AlertBox>}
      {dialogs}
    </>
  );
}

function downloadTemplate(label: string, columns: readonly SheetColumn[]): void {
  const header = formatCsv([columns.map(({ name }) => name)]);
  downloadText(texts.templateName(label), `${header}\r\n`, 'text/csv;charset=utf-8');
}
