import type { Row } from './row';
import type { RowView, Sort } from './row-view';

/** What is shown of rows, and what can be done about it. */
export interface RowsState<R extends Row> {
  readonly view: RowView;
  /** Whether all rows are here, so that nobody has to be asked. */
  readonly isLocal: boolean;
  /** Of the page that is looked at; null while they are on their way. */
  readonly rows: readonly R[] | null;
  /** How many match; undefined where nobody knows. */
  readonly total: number | undefined;
  readonly hasNext: boolean;
  /** All that match, in order, if they are all here. */
  readonly all: readonly R[] | null;
  /** Why rows do not come: the host takes long to answer, has not acted upon the question, or is done. */
  readonly trouble: 'late' | 'ignored' | 'over' | null;
  /** How many rows have been fetched for a file; null where none is being made. */
  readonly progress: { readonly done: number; readonly total: number | undefined } | null;
  readonly goTo: (page: number) => void;
  readonly sort: (sort: Sort | null) => void;
  readonly filter: (query: string) => void;
  readonly setPageSize: (size: number) => void;
  readonly retry: () => void;
  /** Asks the host which rows match; it answers with their keys. */
  readonly askForKeys: () => void;
  /** Brings all rows that match, or all there are, in the present order. */
  readonly collect: (which: 'matching' | 'all', then: (rows: readonly R[]) => void) => void;
  readonly stopCollecting: () => void;
}

/** What tells one kind of rows from another. */
export interface RowKind<R extends Row> {
  /** What the filter looks at. */
  readonly textOf: (row: R) => string;
  readonly sorted: (rows: readonly R[], sort: Sort | null) => readonly R[];
}
