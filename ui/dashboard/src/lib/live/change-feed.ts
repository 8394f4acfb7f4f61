import { createContext, useContext } from 'react';
import * as v from 'valibot';

const topics = [
  'structure',
  'queue',
  'transactions',
  'history',
  'hosts',
  'members',
  'keys',
  'schedules',
] as const;

export type ChangeTopic = (typeof topics)[number];

const knownTopic = v.picklist(topics);

/** What the server says when something that a list shows has changed. Topics of newer servers are skipped. */
export const changeSchema = v.object({
  topics: v.pipe(
    v.array(v.string()),
    v.transform((names) => names.filter((name) => v.is(knownTopic, name))),
  ),
});

export type Change = v.InferOutput<typeof changeSchema>;

/** Hears of a change; `everything` after a time in which nothing could be heard. */
export type ChangeListener = (topics: readonly ChangeTopic[] | 'everything') => void;

/** Carries the server's news from the socket to whoever shows something that they make stale. */
export class ChangeFeed {
  readonly #listeners = new Set<ChangeListener>();

  publish({ topics: changed }: Change): void {
    this.#tell(changed);
  }

  /** The socket is back: what happened meanwhile was not heard. */
  resync(): void {
    this.#tell('everything');
  }

  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(what: readonly ChangeTopic[] | 'everything'): void {
    for (const listener of this.#listeners) listener(what);
  }
}

export const ChangeFeedContext = createContext(new ChangeFeed());

export function useChangeFeed(): ChangeFeed {
  return useContext(ChangeFeedContext);
}
