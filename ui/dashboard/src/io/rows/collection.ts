import type { Question } from './question';
import type { Rendering } from './rendering';
import { remoteState, type RowView } from './row-view';

/** How many rows to ask for at once: hosts send up to 500, functions are asked for a page. */
const chunkSizes = { static: 500, async: 100 };

/** Rows that are being fetched piece by piece, to be kept in a file. */
export interface Collection<Row> {
  /** Which rows, in which order; its page size is that of the pieces. */
  readonly view: RowView;
  readonly isAsync: boolean;
  readonly rows: readonly Row[];
  readonly total: number | undefined;
  readonly isComplete: boolean;
}

export function startCollection<Row>(view: RowView, isAsync: boolean): Collection<Row> {
  const pageSize = isAsync ? chunkSizes.async : chunkSizes.static;
  const whole = { ...view, page: 0, pageSize };
  return { view: whole, isAsync, rows: [], total: undefined, isComplete: false };
}

export function nextChunk<Row>({ view, rows }: Collection<Row>): Question {
  return { purpose: 'collect', view, state: { ...remoteState(view), offset: rows.length } };
}

export function collect<Row>(
  collection: Collection<Row>,
  { data, totalRecords }: Rendering<Row>,
): Collection<Row> {
  const rows = [...collection.rows, ...data];
  const isLast = data.length === 0 || (totalRecords ?? -1) === rows.length;
  // Functions may send less than they are asked for; SDKs do so at the end only.
  const isCounted = collection.isAsync && totalRecords !== undefined;
  const isShort = !isCounted && data.length < collection.view.pageSize;
  const isComplete = isLast || isShort || rows.length > (totalRecords ?? Infinity);
  return { ...collection, rows, total: totalRecords, isComplete };
}
