/** What a host has sent of rows that match a filter. */
interface Sent {
  readonly offset: number;
  readonly count: number;
  readonly pageSize: number;
  readonly totalRecords: number | undefined;
}

/** Hosts send three pages at once, but no more than this. */
const maxSent = 500;

/**
 * How many rows match a filter. Grids, and tables of SDKs before 1.0, go on counting those that do
 * not: there it is known only once fewer come than could have.
 */
export function filteredTotal(sent: Sent, listTotal: number | undefined): number | undefined {
  const { offset, count, pageSize, totalRecords } = sent;
  if (count < Math.min(3 * pageSize, maxSent)) return offset + count;
  return totalRecords === listTotal ? undefined : totalRecords;
}
