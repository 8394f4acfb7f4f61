import { stringify } from '@/lib/format/stringify';
import type { SheetColumn } from './columns';
import { rowOf, type Sheet } from './sheet';
import type { ImportedTable } from './read-file';

/** Which column of an imported table goes into each column of the sheet; null for none. */
export type Mapping = readonly (number | null)[];

/** By name where names match, by position where none does. */
export function guessMapping(columns: readonly SheetColumn[], header: readonly string[]): Mapping {
  const names = header.map(comparable);
  const byName = columns.map(({ name }) => names.indexOf(comparable(name)));
  if (byName.some((index) => index >= 0)) return byName.map((index) => (index < 0 ? null : index));
  return columns.map((_column, index) => (index < header.length ? index : null));
}

/** Whether the first row names columns: a name of ours is among it, or it is all texts. */
export function seemsToHaveHeader(columns: readonly SheetColumn[], table: ImportedTable): boolean {
  const [first = []] = table.rows;
  const names = new Set(columns.map(({ name }) => comparable(name)));
  const isNamed = first.some((cell) => names.has(comparable(stringify(cell))));
  const isText = (cell: unknown) =>
    typeof cell === 'string' && Number.isNaN(Number(cell)) && !/^(true|false)$/i.test(cell);
  return isNamed || (table.rows.length > 1 && first.every(isText));
}

/** What the columns of a table are called, or A, B, C as in a spreadsheet program. */
export function headerOf(table: ImportedTable, hasHeader: boolean): readonly string[] {
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_none, index) => {
    const name = hasHeader ? stringify(table.rows[0]?.[index] ?? '').trim() : '';
    return name || letterOf(index);
  });
}

export function mapRows(
  columns: readonly SheetColumn[],
  { rows }: ImportedTable,
  mapping: Mapping,
  hasHeader: boolean,
): Sheet {
  return (hasHeader ? rows.slice(1) : rows).map((row) =>
    rowOf(
      columns,
      mapping.map((index) => (index === null ? null : row[index])),
    ),
  );
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
