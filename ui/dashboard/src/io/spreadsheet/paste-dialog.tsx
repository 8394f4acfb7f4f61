import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { Field } from '@/components/forms/field';
import { TextArea } from '@/components/forms/text-area';
import { Dialog } from '@/components/overlays/dialog';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import type { SheetColumn } from './columns';
import { tableOfText, type ImportedTable } from './read-file';

interface Props {
  readonly columns: readonly SheetColumn[];
  readonly open: boolean;
  readonly onTable: (table: ImportedTable) => void;
  readonly onClose: () => void;
}

/** Takes a whole table as text. What is pasted is read at once. */
export function PasteDialog({ columns, open, onTable, onClose }: Props) {
  const [text, setText] = useState('');
  const take = (content: string) => {
    const table = tableOfText(content);
    if (table.rows.length === 0) return;
    setText('');
    onTable(table);
  };
  return (
    <Dialog
      title={texts.pasteTitle}
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button theme="primary" disabled={text.trim() === ''} onClick={() => take(text)}>
            {texts.next}
          </Button>
        </>
      }
    >
      <Field
        id="paste-data"
        label={texts.pasteLabel}
        help={`${texts.expected} ${columns.map(({ name, kind }) => `${name} (${texts.kind(kind)})`).join(', ')}`}
      >
        <TextArea
          value={text}
          rows={8}
          onChange={setText}
          onPaste={(event) => {
            if (text !== '') return;
            event.preventDefault();
            take(event.clipboardData.getData('text/plain'));
          }}
        />
      </Field>
    </Dialog>
  );
}
