export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** Which part of a table or grid is looked at. */
export interface RowView {
  readonly query: string;
  readonly sort: Sort | null;
  /** Zero-based. */
  readonly page: number;
  /** Infinity for everything on one page. */
  readonly pageSize: number;
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

export function firstView(pageSize: number): RowView {
  return { query: '', sort: null, page: 0, pageSize };
}

export function remoteState({ query, sort, page, pageSize }: RowView): RemoteState {
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

/** Whether two views are of the same rows in the same order, on whatever page. */
export function isSameList(a: RowView, b: RowView): boolean {
  return (
    a.query === b.query &&
    a.sort?.column === b.sort?.column &&
    a.sort?.direction === b.sort?.direction
  );
}

/** The page on which the first row of the present one is, where pages have another size. */
export function withPageSize(view: RowView, pageSize: number): RowView {
  const first = view.page === 0 ? 0 : view.page * view.pageSize;
  return { ...view, pageSize, page: Math.floor(first / pageSize) };
}
