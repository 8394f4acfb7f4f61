import { useSearchParams } from 'wouter';

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
    cursor: params.get('cursor'),
    setText: (text: string) => set({ s: text, cursor: null }),
    setEnvironment: (slug: string) => set({ environment: slug, cursor: null }),
    setCursor: (cursor: string | null) => set({ cursor }, false),
    clear: () => set({ s: null, slug: null, cursor: null }),
  };
}
