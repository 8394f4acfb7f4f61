import { isSameList, type RowView } from './row-view';

/** Rows from somewhere in the middle of what matches, as a host has sent them. */
export interface RowWindow<Row> {
  /** What was asked for. */
  readonly view: RowView;
  readonly offset: number;
  readonly rows: readonly Row[];
  /** Of what matches; unknown where the app cannot tell. */
  readonly total: number | undefined;
}

/** The rows of a page, if they are in the window. Those of a function are never of use for another page. */
export function rowsInWindow<Row>(
  window: RowWindow<Row> | null,
  view: RowView,
  isAsync: boolean,
): readonly Row[] | null {
  if (window === null || !isSameList(window.view, view)) return null;
  const { offset, rows, total } = window;
  const from = view.page * view.pageSize;
  const to = from + view.pageSize;
  // Whatever came is what there is of a page that was asked for.
  const isAnswer = window.view.page === view.page && window.view.pageSize === view.pageSize;
  const isInside = from >= offset && Math.min(to, total ?? Infinity) <= offset + rows.length;
  if (!isAnswer && (isAsync || !isInside)) return null;
  return rows.slice(from - offset, to - offset);
}
