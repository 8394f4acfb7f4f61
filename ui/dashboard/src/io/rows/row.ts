/** What all rows have, of tables as of grids. */
export interface Row {
  /** Unique among the rows of a list. */
  readonly key: string;
  /** Whether the host has sent what it would filter it by: it does so with rows that it has not filtered. */
  readonly hasFilterValue?: true;
}

/**
 * Whether rows may be a part that a host was asked for: filtered, sorted, or from somewhere in the
 * middle. SDKs number the rows of a list, and take the value to filter by off those that match.
 */
export function mayBePart(rows: readonly Row[]): boolean {
  const isWhole = rows.every(
    ({ key, hasFilterValue }, index) => hasFilterValue === true && key === String(index),
  );
  return rows.length === 0 || !isWhole;
}
