import { useEffect, useEffectEvent, useState } from 'react';
import type { SearchResult } from './search-result';

const debounceMs = 500;

/** A search that fails in the host is answered with the old results, which look like no answer. */
const patienceMs = 10_000;

type Results = readonly SearchResult[];

/** A question that the host has yet to answer. */
interface Asked {
  readonly query: string;
  /** What there was before. */
  readonly results: Results;
}

/**
 * Asks the host a moment after the last key. Answers do not say what they answer, so there is only
 * one question under way; what is typed meanwhile is asked afterwards, and until then the results
 * are not those of what stands in the box.
 */
export function useRemoteSearch(results: Results, tell: (state: unknown) => void) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [answered, setAnswered] = useState<string | null>(null);
  const end = ({ query }: Asked) => {
    setAsked(null);
    setAnswered(query);
  };
  if (asked && !areSame(results, asked.results)) end(asked);

  const isOpen = wanted !== null && wanted !== answered;
  const ask = useEffectEvent((query: string) => {
    setAsked({ query, results });
    tell({ queryTerm: query });
  });
  const giveUp = useEffectEvent(end);
  useEffect(() => {
    if (!isOpen || asked) return;
    const timer = setTimeout(() => ask(wanted), debounceMs);
    return () => clearTimeout(timer);
  }, [isOpen, asked, wanted]);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => giveUp(asked), patienceMs);
    return () => clearTimeout(timer);
  }, [asked]);
  return {
    isSearching: isOpen,
    search: (query: string) => setWanted(query.trim() === '' ? null : query),
  };
}

/** Whether these have been drawn again only; every search makes up new values. */
function areSame(some: Results, others: Results): boolean {
  if (some.length === 0 || some.length !== others.length) return some === others;
  return some.every(({ value }, index) => value === others[index]?.value);
}
