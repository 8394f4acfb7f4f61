import { useSearchParams } from 'wouter';
import type { HistoryFilter } from './api/history';
import { historyState } from './history-states';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What narrows the history, by its names in the address. */
type Name = 's' | 'slug' | 'by' | 'status' | 'from' | 'to' | 'scheduled';

const names: readonly Name[] = ['s', 'slug', 'by', 'status', 'from', 'to', 'scheduled'];

/** The filter of the history lives in the address, so that it can be shared and gone back to. */
export function useHistoryFilter() {
  const [params, setParams] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | null>>, replace = true) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace },
    );
  return {
    values: readFilter(params),
    environment: params.get('environment') ?? '',
    cursor: params.get('cursor'),
    isFiltered: names.some((name) => params.has(name)),
    /** Another filter has other pages. */
    set: (name: Name | 'environment', value: string) => change({ [name]: value, cursor: null }),
    setCursor: (cursor: string | null) => change({ cursor }, false),
    clear: () => change(Object.fromEntries([...names, 'cursor'].map((name) => [name, null]))),
  };
}

export type HistoryFilterState = ReturnType<typeof useHistoryFilter>;

function readFilter(params: URLSearchParams): HistoryFilter {
  const scheduled = params.get('scheduled');
  return {
    text: params.get('s') ?? '',
    slug: params.get('slug') ?? '',
    owner: params.get('by') ?? '',
    state: historyState(params.get('status') ?? ''),
    from: readDay(params.get('from')),
    to: readDay(params.get('to')),
    scheduled: scheduled === 'true' || scheduled === 'false' ? scheduled === 'true' : null,
  };
}

function readDay(text: string | null): string {
  return text !== null && day.test(text) ? text : '';
}
