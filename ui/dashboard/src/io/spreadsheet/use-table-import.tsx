import { useState } from 'react';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import { ImportDialog } from './import-dialog';
import { PasteDialog } from './paste-dialog';
import type { ImportedTable } from './read-file';
import { isBlank, type Sheet } from './sheet';
import type { SheetState } from './use-sheet';
import type { SheetEditor } from './use-sheet-editor';

/** The way of a whole table into a sheet: from a file or as text, and then column by column. */
export function useTableImport({ change }: SheetState, { columns, sheet }: SheetEditor) {
  const [tables, setTables] = useState<readonly ImportedTable[] | null>(null);
  const [isPasting, setIsPasting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = (found: readonly ImportedTable[]) => {
    setIsPasting(false);
    setProblem(found.length === 0 ? texts.emptyFile : null);
    setTables(found.length === 0 ? null : found);
  };
  const accept = (rows: Sheet) => {
    setTables(null);
    if (rows.length > 0) change(rows);
  };
  const dialogs = (
    <>
      <PasteDialog
        columns={columns}
        open={isPasting}
        onTable={(table) => open([table])}
        onClose={() => setIsPasting(false)}
      />
      {tables && (
        <ImportDialog
          columns={columns}
          tables={tables}
          rowCount={sheet.filter((row) => !isBlank(row)).length}
          onImport={accept}
          onClose={() => setTables(null)}
        />
      )}
    </>
  );
  return { dialogs, problem, setProblem, open, pasteTable: () => setIsPasting(true) };
}
