import { cellOfText, cellOfValue, type Cell } from './cell';
import type { SheetColumn } from './columns';
import type { CellRange, Position } from './selection';

export type SheetRow = Readonly<Record<string, Cell>>;
export type Sheet = readonly SheetRow[];

/** More would neither be entered by hand nor answered in one message. */
export const maxRows = 10_000;

export function rowOf(columns: readonly SheetColumn[], values: readonly unknown[] = []): SheetRow {
  return Object.fromEntries(
    columns.map((column, index) => [column.name, cellOfValue(column, values[index])]),
  );
}

/** The rows that an action starts with; what it has no column for is dropped. */
export function sheetOf(
  columns: readonly SheetColumn[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Sheet {
  return rows.map((row) =>
    rowOf(
      columns,
      columns.map(({ name }) => (Object.hasOwn(row, name) ? row[name] : null)),
    ),
  );
}

export function isBlank(row: SheetRow): boolean {
  return Object.values(row).every((cell) => cell === null);
}

/** What the rows say to the action. Rows without anything in them are not there. */
export function submittedRows(columns: readonly SheetColumn[], sheet: Sheet): Sheet {
  const boxes = columns.filter(({ kind, isRequired }) => kind === 'boolean' && isRequired);
  const complete = (row: SheetRow): SheetRow =>
    boxes.every(({ name }) => row[name] !== null)
      ? row
      : { ...row, ...Object.fromEntries(boxes.map(({ name }) => [name, row[name] ?? false])) };
  return sheet.filter((row) => !isBlank(row)).map(complete);
}

export function setCell(sheet: Sheet, index: number, name: string, cell: Cell): Sheet {
  const row = sheet[index];
  return row ? sheet.with(index, { ...row, [name]: cell }) : sheet;
}

/** At least one row stays, to type into. */
export function deleteRows(
  sheet: Sheet,
  columns: readonly SheetColumn[],
  { top, bottom }: CellRange,
): Sheet {
  const rest = sheet.toSpliced(top, bottom - top + 1);
  return rest.length === 0 ? [rowOf(columns)] : rest;
}

export function clearCells(
  sheet: Sheet,
  columns: readonly SheetColumn[],
  { top, bottom, left, right }: CellRange,
): Sheet {
  const empty = Object.fromEntries(columns.slice(left, right + 1).map(({ name }) => [name, null]));
  return sheet.map((row, index) => (index < top || index > bottom ? row : { ...row, ...empty }));
}

/** Puts a block of texts where somebody pasted it; rows are added for what goes beyond the last. */
export function pasteBlock(
  sheet: Sheet,
  columns: readonly SheetColumn[],
  at: Position,
  block: readonly (readonly string[])[],
): Sheet {
  const missing = Math.max(0, at.row + block.length - sheet.length);
  const result = [...sheet, ...Array.from({ length: missing }, () => rowOf(columns))];
  block.forEach((texts, offset) => {
    const cells = texts.flatMap((text, index) => {
      const column = columns[at.col + index];
      return column ? [[column.name, cellOfText(column, text)] as const] : [];
    });
    const index = at.row + offset;
    result[index] = { ...result[index], ...Object.fromEntries(cells) };
  });
  return result;
}
