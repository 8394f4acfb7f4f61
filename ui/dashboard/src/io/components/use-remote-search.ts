import { useEffect, useEffectEvent, useState } from 'react';
import { nothingAsked, overdue, question, redrawn, type Results } from './remote-search';

const debounceMs = 500;
/** So long nothing else is asked while an answer is due, and nobody is told that it is late. */
const patienceMs = 10_000;

/**
 * Asks the host a moment after the last key. There is one question under way for as long as anybody
 * has patience; what is typed meanwhile is asked afterwards, and until then the results are not
 * those of what stands in the box.
 */
export function useRemoteSearch(results: Results, tell: (state: unknown) => void) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [stored, setStored] = useState(() => nothingAsked(results));
  const state = redrawn(stored, results);
  if (state !== stored) setStored(state);
  const { asked, answered, isLate } = state;

  const isOpen = wanted !== null && wanted !== answered;
  const isNew = isOpen && (asked === null || (isLate && wanted !== asked));
  const ask = useEffectEvent((query: string) => {
    setStored((current) => question(current, query));
    tell({ queryTerm: query });
  });
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => ask(wanted), debounceMs);
    return () => clearTimeout(timer);
  }, [isNew, wanted]);
  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(() => setStored(overdue), patienceMs);
    return () => clearTimeout(timer);
  }, [asked]);
  return {
    isSearching: isOpen,
    /** The app takes its time with what is looked for. */
    isLate: isOpen && isLate && wanted === asked,
    search: (query: string) => setWanted(query.trim() === '' ? null : query),
  };
}
