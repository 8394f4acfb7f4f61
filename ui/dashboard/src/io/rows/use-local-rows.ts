import { useMemo, useState } from 'react';
import { filterRows } from './search';
import type { Row } from './row';
import { firstView, withPageSize, type RowView } from './row-view';
import type { RowKind, RowsState } from './rows-state';
import { usePreparedSearch } from './use-prepared-search';

/** Rows that are all here. */
export function useLocalRows<R extends Row>(
  data: readonly R[],
  kind: RowKind<R>,
  pageSize: number,
): RowsState<R> {
  const [view, setView] = useState(() => firstView(pageSize));
  const { query, sort } = view;
  usePreparedSearch(data, kind.textOf);
  const sorted = useMemo(() => kind.sorted(data, sort), [kind, data, sort]);
  const all = useMemo(() => filterRows(sorted, query, kind.textOf), [kind, sorted, query]);
  // Rows may have gone with a new rendering.
  const page = Math.min(view.page, Math.max(0, Math.ceil(all.length / view.pageSize) - 1));
  const from = page === 0 ? 0 : page * view.pageSize;
  const rows = useMemo(() => all.slice(from, from + view.pageSize), [all, from, view.pageSize]);
  const change = (part: Partial<RowView>) => setView({ ...view, page, ...part });
  return {
    view: { ...view, page },
    isLocal: true,
    rows,
    total: all.length,
    hasNext: from + view.pageSize < all.length,
    all,
    trouble: null,
    progress: null,
    goTo: (next) => change({ page: next }),
    sort: (next) => change({ sort: next, page: 0 }),
    filter: (next) => change({ query: next, page: 0 }),
    setPageSize: (size) => setView(withPageSize({ ...view, page }, size)),
    retry: nothing,
    askForKeys: nothing,
    collect: (which, then) => then(which === 'all' ? sorted : all),
    stopCollecting: nothing,
  };
}

function nothing(): void {
  // Nobody has to be asked.
}
