import type { ClipboardEvent } from 'react';
import { cellText } from './cell';
import { formatClipboard } from './delimited';
import type { SheetEditor } from './use-sheet-editor';

/** Copies, cuts and pastes whole cells, as spreadsheet programs do. */
export function sheetClipboard(editor: SheetEditor) {
  const copy = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/plain', formatClipboard(selectedTexts(editor)));
    event.preventDefault();
  };
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      copy(event);
      editor.clear();
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      editor.paste(event.clipboardData.getData('text/plain'));
    },
  };
}

function selectedTexts({ sheet, columns, range }: SheetEditor): string[][] {
  const chosen = columns.slice(range.left, range.right + 1);
  return sheet
    .slice(range.top, range.bottom + 1)
    .map((row) => chosen.map(({ name }) => cellText(row[name] ?? null)));
}
