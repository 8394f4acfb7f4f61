import { useEffect, useState } from 'react';
import { toCsvFile } from '@/lib/csv';
import { downloadText } from '@/lib/download';
import { zonedDay } from '@/lib/format/time-zone';
import type { Scope } from '@/lib/urls';
import { fetchHistory, type HistoryFilter } from './api/history';
import { exportHeader, exportLine } from './export-lines';

const pageSize = 100;

/** More would take minutes to fetch, and few programs would open it. */
export const mostRows = 50_000;

type ExportState =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly isCut: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Fetches page after page until all that matches is there, and offers it as a file. */
export function useHistoryExport(scope: Scope, filter: HistoryFilter) {
  const [count, setCount] = useState(0);
  const [state, setState] = useState<ExportState>({ kind: 'running' });
  const [order] = useState({ scope, filter });
  useEffect(() => {
    const abort = new AbortController();
    fetchAll(order.scope, order.filter, setCount, abort.signal).then(
      ({ lines, isCut }) => {
        if (abort.signal.aborted) return;
        const name = `history-${order.scope.organization}-${zonedDay(new Date())}.csv`;
        downloadText(name, toCsvFile([exportHeader, ...lines]), 'text/csv;charset=utf-8');
        setState({ kind: 'done', isCut });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ kind: 'failed', error });
      },
    );
    return () => abort.abort();
  }, [order]);
  return { count, state };
}

async function fetchAll(
  scope: Scope,
  filter: HistoryFilter,
  onProgress: (count: number) => void,
  signal: AbortSignal,
) {
  const lines: (readonly string[])[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof fetchHistory>> = await fetchHistory(scope, filter, {
      cursor,
      limit: pageSize,
      signal,
    });
    lines.push(...page.data.map(exportLine));
    onProgress(lines.length);
    cursor = page.nextCursor;
  } while (cursor !== null && lines.length < mostRows);
  return { lines, isCut: cursor !== null };
}
