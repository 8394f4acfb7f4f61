import { useState } from 'react';
import { cellOfText, cellText, type Cell } from './cell';
import type { SheetColumn } from './columns';
import { parseClipboard } from './delimited';
import {
  at,
  moveTo,
  rangeOf,
  within,
  type CellRange,
  type Position,
  type Selection,
} from './selection';
import { clearCells, deleteRows, maxRows, pasteBlock, rowOf, setCell } from './sheet';
import type { SheetState } from './use-sheet';

/** A cell that is being typed into; `text` is what it starts with. */
export interface Editing extends Position {
  readonly text: string;
}

export type SheetEditor = ReturnType<typeof useSheetEditor>;

/** Where somebody is in a sheet, and what can be done there. */
export function useSheetEditor(
  columns: readonly SheetColumn[],
  state: SheetState,
  isReadOnly: boolean,
) {
  const { sheet } = state;
  const size = { rows: sheet.length, cols: columns.length };
  const [stored, select] = useState<Selection>(() => at(0, 0));
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isFull, setIsFull] = useState(false);
  const selection = within(stored, size);
  const { row, col } = selection.focus;
  const range = rangeOf(selection);
  const cell = sheet[row]?.[columns[col]?.name ?? ''] ?? null;
  const hasRoomFor = (count: number) => {
    setIsFull(count > maxRows);
    return count <= maxRows;
  };
  const changes = { columns, state, range, cell, editing, setEditing, select, hasRoomFor };
  return {
    columns,
    sheet,
    size,
    selection,
    range,
    cell,
    editing: isReadOnly ? null : editing,
    isReadOnly,
    /** Whether somebody wanted more rows than there can be. */
    isFull,
    select,
    move: (rows: number, cols: number, extend = false) =>
      select(moveTo(selection, { row: row + rows, col: col + cols }, size, extend)),
    ...(isReadOnly ? nothing : changesOf({ ...changes, position: selection.focus })),
  };
}

interface Changing {
  readonly columns: readonly SheetColumn[];
  readonly state: SheetState;
  readonly range: CellRange;
  readonly position: Position;
  readonly cell: Cell;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  readonly select: (selection: Selection) => void;
  readonly hasRoomFor: (count: number) => boolean;
}

interface Changes {
  /** Puts a new row there. */
  readonly insert: (index: number) => void;
  /** Of a box: on, off, and where it may be, open. */
  readonly toggle: () => void;
  readonly edit: (text?: string) => void;
  /** Null leaves the cell as it was. */
  readonly endEdit: (text: string | null) => void;
  readonly clear: () => void;
  readonly remove: () => void;
  readonly paste: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const nothing: Changes = {
  insert: () => {},
  toggle: () => {},
  edit: () => {},
  endEdit: () => {},
  clear: () => {},
  remove: () => {},
  paste: () => {},
  undo: () => {},
  redo: () => {},
};

/** What changes the cells. */
function changesOf(changing: Changing): Changes {
  const { columns, state, range, position, cell, editing, select, hasRoomFor } = changing;
  const { sheet, change } = state;
  const set = ({ row, col }: Position, value: (column: SheetColumn) => Cell) => {
    const column = columns[col];
    if (!column) return;
    const next = value(column);
    if (next !== sheet[row]?.[column.name]) change(setCell(sheet, row, column.name, next));
  };
  return {
    insert: (index) => {
      if (!hasRoomFor(sheet.length + 1)) return;
      change(sheet.toSpliced(index, 0, rowOf(columns)));
      select(at(index, position.col));
    },
    toggle: () => set(position, (column) => toggled(column, cell)),
    edit: (text = cellText(cell)) => changing.setEditing({ ...position, text }),
    endEdit: (text) => {
      changing.setEditing(null);
      if (editing && text !== null) set(editing, (column) => cellOfText(column, text));
    },
    clear: () => change(clearCells(sheet, columns, range)),
    remove: () => change(deleteRows(sheet, columns, range)),
    paste: (text) => {
      const from = { row: range.top, col: range.left };
      const block = withoutHeader(parseClipboard(text), columns);
      if (block.length === 0 || !hasRoomFor(from.row + block.length)) return;
      const pasted = pasteBlock(sheet, columns, from, block);
      change(pasted);
      const width = Math.max(...block.map((texts) => texts.length));
      const end = { row: from.row + block.length - 1, col: from.col + width - 1 };
      const size = { rows: pasted.length, cols: columns.length };
      // Where somebody pasted is what they look at, not where it ends.
      select({ anchor: moveTo(at(0, 0), end, size).focus, focus: from });
    },
    undo: state.undo,
    redo: state.redo,
  };
}

/** A box is on or off; one that may be left open is that, too. */
function toggled({ isRequired }: SheetColumn, cell: Cell): Cell {
  if (cell === true) return false;
  return cell === false && !isRequired ? null : true;
}

/** Whoever copies a whole table copies the names of its columns along. */
function withoutHeader(
  block: readonly (readonly string[])[],
  columns: readonly SheetColumn[],
): readonly (readonly string[])[] {
  const [first = []] = block;
  const isHeader =
    first.length === columns.length &&
    first.every((text, index) => text.trim().toLowerCase() === columns[index]?.name.toLowerCase());
  return isHeader ? block.slice(1) : block;
}
