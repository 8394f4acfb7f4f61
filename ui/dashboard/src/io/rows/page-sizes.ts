/** Hosts are asked for no more at once than the reference dashboard asks them for. */
const maxRemoteSize = 100;

const remoteSizes = [10, 20, 50, 100];
const localSizes = [20, 50, 100, 250, 500, Infinity];

interface Where {
  /** Whether all rows are here, so that a page can be as long as anybody likes. */
  readonly isLocal: boolean;
}

/** How many rows a page has at first. */
export function firstPageSize(asked: number, { isLocal }: Where): number {
  return Math.max(1, Math.min(isLocal ? Infinity : maxRemoteSize, Math.floor(asked)));
}

/** What pages can be made of, the present size among it. */
export function pageSizes(current: number, { isLocal }: Where): readonly number[] {
  const sizes = new Set([...(isLocal ? localSizes : remoteSizes), current]);
  return Array.from(sizes).sort((a, b) => (a < b ? -1 : 1));
}
