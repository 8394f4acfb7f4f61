import type { RowKind } from '../rows/rows-state';
import type { Sort } from '../rows/row-view';
import { plainText, readText, sortableValue } from './cells';
import type { TableRow } from './read-rows';

/** Rows of tables: found by the words of their cells, sorted by what is behind those. */
export const tableRows: RowKind<TableRow> = { textOf, sorted };

function textOf({ data, problem }: TableRow): string {
  return problem ?? Object.values(data).map(readText).join(' ');
}

/** Rows in the order of a column; empty cells come last in both directions. */
function sorted(rows: readonly TableRow[], sort: Sort | null): readonly TableRow[] {
  if (sort === null) return rows;
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, ...rankOf(sortableValue(row.data[sort.column])) }))
    .sort((a, b) => (a.rank !== b.rank ? order(a, b, sign) : sign * compare(a, b)))
    .map(({ row }) => row);
}

/** Where a value stands: numbers and the like before texts, and after all of them nothing. */
interface Ranked {
  readonly rank: 0 | 1 | 2;
  readonly value: number | bigint | string;
}

const nothing: Ranked = { rank: 2, value: '' };

function rankOf(value: unknown): Ranked {
  if (value === null || value === undefined) return nothing;
  if (typeof value === 'bigint') return { rank: 0, value };
  if (typeof value === 'string') return { rank: 1, value };
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) {
    const number = Number(value);
    return Number.isNaN(number) ? nothing : { rank: 0, value: number };
  }
  return { rank: 1, value: plainText(value) };
}

function order(a: Ranked, b: Ranked, sign: number): number {
  return a.rank === 2 || b.rank === 2 ? a.rank - b.rank : sign * (a.rank - b.rank);
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a: Ranked, b: Ranked): number {
  if (typeof a.value === 'string' && typeof b.value === 'string') {
    return a.value === b.value ? 0 : collator.compare(a.value, b.value);
  }
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
