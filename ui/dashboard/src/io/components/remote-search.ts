export type Results = readonly { readonly value: unknown }[];

/** What is known of a search that the host does. */
export interface RemoteSearch {
  /** What the host has drawn last. */
  readonly results: Results;
  /** What those are the answer to; null for nothing that was asked. */
  readonly answered: string | null;
  /** The question that the host has yet to answer. */
  readonly asked: string | null;
  readonly isLate: boolean;
  /** How many answers are still to come: also those that nobody had the patience to wait for. */
  readonly due: number;
  /** Whether it was asked before the one before it was answered, so that nobody can tell their answers apart. */
  readonly isMixed: boolean;
  /** Whether the last answer has been drawn only once yet. */
  readonly isEchoDue: boolean;
}

export function nothingAsked(results: Results): RemoteSearch {
  return {
    results,
    answered: null,
    asked: null,
    isLate: false,
    due: 0,
    isMixed: false,
    isEchoDue: false,
  };
}

export function question(search: RemoteSearch, query: string): RemoteSearch {
  const { due } = search;
  return { ...search, asked: query, isLate: false, due: due + 1, isMixed: due > 0 };
}

/** An answer has been due for a long time. */
export function overdue(search: RemoteSearch): RemoteSearch {
  return search.asked === null ? search : { ...search, isLate: true };
}

/**
 * Takes what the host has drawn. Answers do not say what they answer, and come in the order in which the
 * host is done: once those to mixed questions are all there, the last is to be asked again, alone. Each is
 * drawn twice. What was there before, drawn again without that, says that a search has failed.
 */
export function redrawn(search: RemoteSearch, results: Results): RemoteSearch {
  if (results === search.results) return search;
  const isSame = areSame(results, search.results);
  if (isSame && search.isEchoDue) return { ...search, results, isEchoDue: false };
  const next = { ...search, results, isEchoDue: !isSame };
  if (search.due === 0 || (isSame && !search.isMixed)) return next;
  const due = search.due - 1;
  if (due > 0) return { ...next, due };
  const answered = search.isMixed ? null : search.asked;
  return { ...next, due, answered, asked: null, isLate: false, isMixed: false };
}

/** Whether these have been drawn again only; every search makes up new values. */
function areSame(some: Results, others: Results): boolean {
  if (some.length === 0 || some.length !== others.length) return false;
  return some.every(({ value }, index) => value === others[index]?.value);
}
