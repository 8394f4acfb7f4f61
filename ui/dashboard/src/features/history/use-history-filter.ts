import { useSearchParams } from 'wouter';
import { historyState } from './history-states';

/** The filter of the history lives in the address, so that it can be shared and gone back to. */
export function useHistoryFilter() {
  const [params, setParams] = useSearchParams();
  const set = (changes: Readonly<Record<string, string | null>>, replace = true) =>
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
    text: params.get('s') ?? '',
    slug: params.get('slug') ?? '',
    environment: params.get('environment') ?? '',
    state: historyState(params.get('status') ?? ''),
    cursor: params.get('cursor'),
    setText: (text: string) => set({ s: text, cursor: null }),
    setEnvironment: (slug: string) => set({ environment: slug, cursor: null }),
    setState: (state: string) => set({ status: state, cursor: null }),
    setCursor: (cursor: string | null) => set({ cursor }, false),
    clear: () => set({ s: null, slug: null, status: null, cursor: null }),
  };
}
