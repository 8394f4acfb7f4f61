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
  /** Questions before it that nobody had the patience to wait for; their answers may still come. */
  readonly lost: number;
  /** Whether the last answer has been drawn only once yet. */
  readonly isEchoDue: boolean;
}

export function nothingAsked(results: Results): RemoteSearch {
  return { results, answered: null, asked: null, isLate: false, lost: 0, isEchoDue: false };
}

export function question(search: RemoteSearch, query: string): RemoteSearch {
  const lost = search.lost + (search.asked === null ? 0 : 1);
  return { ...search, asked: query, isLate: false, lost };
}

/** An answer has been due for a long time. */
export function overdue(search: RemoteSearch): RemoteSearch {
  return search.asked === null ? search : { ...search, isLate: true };
}

/**
 * Takes what the host has drawn. Answers do not say what they answer, but come in the order of the
 * questions: the first is that of the oldest. Each is drawn twice. What was there before, drawn again
 * without that, says that a search has failed.
 */
export function redrawn(search: RemoteSearch, results: Results): RemoteSearch {
  if (results === search.results) return search;
  const isSame = areSame(results, search.results);
  if (isSame && search.isEchoDue) return { ...search, results, isEchoDue: false };
  const next = { ...search, results, isEchoDue: !isSame };
  if (search.lost > 0) return { ...next, lost: search.lost - 1 };
  if (search.asked === null || isSame) return next;
  return { ...next, asked: null, answered: search.asked, isLate: false };
}

/** Whether these have been drawn again only; every search makes up new values. */
function areSame(some: Results, others: Results): boolean {
  if (some.length === 0 || some.length !== others.length) return false;
  return some.every(({ value }, index) => value === others[index]?.value);
}
