import type { Sort } from './rows';

/** Which part of a table is looked at. */
export interface TableView {
  readonly query: string;
  readonly sort: Sort | null;
  /** Zero-based. */
  readonly page: number;
}

/** What hosts are told of it (SET_STATE). */
export interface RemoteState {
  /** Never left out: SDKs before 0.31 refuse a state without it. */
  readonly queryTerm: string;
  readonly sortColumn?: string;
  readonly sortDirection?: 'asc' | 'desc';
  readonly offset: number;
  readonly pageSize: number;
  readonly isSelectAll?: boolean;
}

const maxPageSize = 100;

/** How many rows a page has. */
export function pageSizeOf(asked: number | undefined, isVertical: boolean): number {
  const size = asked ?? (isVertical ? 5 : 20);
  return Math.max(1, Math.min(maxPageSize, Math.floor(size)));
}

export function remoteState({ query, sort, page }: TableView, pageSize: number): RemoteState {
  return {
    queryTerm: query,
    ...(sort && { sortColumn: sort.column, sortDirection: sort.direction }),
    offset: page * pageSize,
    pageSize,
  };
}

/** Unsorted, up, down, and unsorted again. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, direction: 'asc' };
  return sort.direction === 'asc' ? { column, direction: 'desc' } : null;
}

/** Rows from somewhere in the middle of what matches, as a host has sent them. */
export interface RowWindow<Row> {
  readonly offset: number;
  readonly rows: readonly Row[];
  /** Of what matches; unknown where the app cannot tell. */
  readonly total: number | undefined;
}

/** The rows of a page, if the window has all of them. */
export function pageOfWindow<Row>(
  { offset, rows, total }: RowWindow<Row>,
  page: number,
  pageSize: number,
): readonly Row[] | null {
  const from = page * pageSize;
  const to = Math.min(from + pageSize, total ?? Infinity);
  if (from < offset) return null;
  const end = offset + rows.length;
  // Where nobody knows how many there are, fewer than asked for means that these are the last.
  const isLast = total === undefined && offset === from;
  if (end < to && !isLast) return null;
  return rows.slice(from - offset, to - offset);
}
