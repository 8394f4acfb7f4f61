import { formatShortDate } from '@/lib/format/dates';
import { plainText, sortableValue } from './cells';
import type { TableRow } from './schema';

export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** Rows in whose cells the text occurs, in whatever case; dates are found as they are shown, too. */
export function filterRows(rows: readonly TableRow[], query: string): readonly TableRow[] {
  const wanted = query.trim().toLowerCase();
  return wanted === '' ? rows : rows.filter((row) => searchText(row).includes(wanted));
}

const searchTexts = new WeakMap<TableRow, string>();

function searchText(row: TableRow): string {
  const known = searchTexts.get(row);
  if (known !== undefined) return known;
  const texts = Object.values(row.data).map((cell) =>
    cell instanceof Date && !Number.isNaN(cell.getTime())
      ? `${formatShortDate(cell)} ${plainText(cell)}`
      : plainText(cell),
  );
  const text = texts.join(' ').toLowerCase();
  searchTexts.set(row, text);
  return text;
}

/** Rows in the order of a column; empty cells come last in both directions. */
export function sortRows(rows: readonly TableRow[], sort: Sort | null): readonly TableRow[] {
  if (sort === null) return rows;
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortableValue(row.data[sort.column]) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (isOrdered(a) && isOrdered(b)) return a < b ? -1 : a > b ? 1 : 0;
  return collator.compare(plainText(a), plainText(b));
}

/** What `<` puts into an order that means something, across these types, too. */
function isOrdered(value: unknown): value is number {
  return ['number', 'bigint', 'boolean'].includes(typeof value) || value instanceof Date;
}
