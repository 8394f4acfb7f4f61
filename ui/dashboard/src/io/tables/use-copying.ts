import type { ClipboardEvent } from 'react';
import { useToast } from '@/components/feedback/toast-context';
import { tableTexts } from '@/lib/texts/tables';
import { positionOf } from './cell-elements';
import { copiedCells } from './copied-cells';
import type { ShownColumn } from './columns';
import type { TableRow } from './read-rows';
import type { CellFocus } from './use-cell-focus';
import type { Selection } from './use-selection';

interface Options {
  readonly rows: readonly TableRow[];
  readonly columns: readonly ShownColumn[];
  readonly focus: CellFocus;
  readonly selection: Selection | undefined;
}

/** Puts the cell one is in, or those that are marked, on the clipboard; from its box, the chosen rows. */
export function useCopying(options: Options): (event: ClipboardEvent) => void {
  const toast = useToast();
  return (event) => {
    // What is marked as text is copied as text.
    if (!positionOf(event.target) || window.getSelection()?.type === 'Range') return;
    const cells = cellsToCopy(options);
    const { text, html } = copiedCells(cells);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    toast.plain(tableTexts.copied(cells.flat().length), { id: 'copied' });
  };
}

function cellsToCopy(options: Options): readonly (readonly unknown[])[] {
  const { rows, columns, focus, selection } = options;
  const { active, marked } = focus;
  const offset = selection ? 1 : 0;
  const chosen = rows.filter(({ key }) => selection?.keys.has(key));
  const [from, to] = marked?.rows ?? [active.row, active.row];
  const [first, last] = marked?.columns ?? [active.column, active.column];
  const isBox = !marked && active.column < offset;
  const copied = isBox && chosen.length > 0 ? chosen : rows.slice(from, to + 1);
  const shown = isBox ? columns : columns.slice(Math.max(0, first - offset), last - offset + 1);
  return copied.map(({ data }) => shown.map(({ accessorKey }) => data[accessorKey]));
}
