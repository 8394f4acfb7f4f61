import type { Row } from './row';

const searchTexts = new WeakMap<Row, string>();

/** Rows in whose text a query occurs, in whatever case. */
export function filterRows<R extends Row>(
  rows: readonly R[],
  query: string,
  textOf: (row: R) => string,
): readonly R[] {
  const wanted = query.trim().toLowerCase();
  return wanted === '' ? rows : rows.filter((row) => searchText(row, textOf).includes(wanted));
}

function searchText<R extends Row>(row: R, textOf: (row: R) => string): string {
  const known = searchTexts.get(row);
  if (known !== undefined) return known;
  const text = textOf(row).toLowerCase();
  searchTexts.set(row, text);
  return text;
}

/** Makes the texts of a slice of rows ahead of the first query. Says where the next slice begins. */
export function prepareSearch<R extends Row>(
  rows: readonly R[],
  from: number,
  textOf: (row: R) => string,
): number {
  const to = Math.min(from + 500, rows.length);
  for (const row of rows.slice(from, to)) searchText(row, textOf);
  return to;
}
