import { randomId } from '../random-id';

export interface AppLocation {
  readonly pathname: string;
  /** With its leading `?`, or empty. */
  readonly search: string;
  /** With its leading `#`, or empty. */
  readonly hash: string;
  /** What the navigation brought along: see history-state.ts. */
  readonly state: unknown;
  /** Names this entry of the history, for whatever is to be found again on returning to it. */
  readonly key: string;
}

export type NavigationAction = 'push' | 'replace' | 'pop';

export interface NavigateOptions {
  readonly replace?: boolean;
  readonly state?: unknown;
}

/** Says whether a navigation may take place. */
export type NavigationGuard = (target: AppLocation) => boolean;

interface Entry {
  readonly index: number;
  readonly key: string;
  readonly user: unknown;
}

/**
 * The browser's history with what it lacks: a location that stays as it is while a guard is asked,
 * and guards that also hold back the browser's own back and forward buttons. That takes a number in
 * every entry: a step that must not be is undone by going the same distance the other way.
 */
export class AppHistory {
  #entry: Entry;
  #location: AppLocation;
  #action: NavigationAction = 'pop';
  #isUndoing = false;
  readonly #listeners = new Set<() => void>();
  readonly #guards = new Set<NavigationGuard>();

  constructor() {
    this.#entry = readEntry() ?? adoptEntry(0);
    this.#location = locationOf(this.#entry);
    window.addEventListener('popstate', this.#onPop);
  }

  /** Ends the connection with the window; tests make a history each. */
  dispose(): void {
    window.removeEventListener('popstate', this.#onPop);
  }

  get location(): AppLocation {
    return this.#location;
  }

  /** How the current location came about; the first one counts as `pop`. */
  get action(): NavigationAction {
    return this.#action;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes to a path, `?query` or `#hash`. An address of another site leaves the app. */
  readonly navigate = (to: string, { replace = false, state }: NavigateOptions = {}): void => {
    const url = new URL(to, window.location.href);
    if (url.origin !== window.location.origin) {
      window.location.assign(url);
      return;
    }
    const index = this.#entry.index + (replace ? 0 : 1);
    const entry: Entry = { index, key: randomId(), user: state };
    const target = locationOf(entry, url);
    if (!this.#allows(target)) return;
    if (replace) window.history.replaceState(entry, '', url);
    else window.history.pushState(entry, '', url);
    this.#moveTo(entry, target, replace ? 'replace' : 'push');
  };

  /** Asks `guard` before every navigation until the returned function is called. */
  guard(guard: NavigationGuard): () => void {
    this.#guards.add(guard);
    return () => this.#guards.delete(guard);
  }

  readonly #onPop = (): void => {
    if (this.#isUndoing) {
      this.#isUndoing = false;
      return;
    }
    // A link to a #hash that is none of ours makes an entry without a number.
    const entry = readEntry() ?? adoptEntry(this.#entry.index + 1);
    const target = locationOf(entry);
    if (this.#allows(target)) {
      this.#moveTo(entry, target, 'pop');
    } else if (entry.index !== this.#entry.index) {
      this.#isUndoing = true;
      window.history.go(this.#entry.index - entry.index);
    }
  };

  #allows(target: AppLocation): boolean {
    return [...this.#guards].every((guard) => guard(target));
  }

  #moveTo(entry: Entry, location: AppLocation, action: NavigationAction): void {
    this.#entry = entry;
    this.#location = location;
    this.#action = action;
    for (const listener of this.#listeners) listener();
  }
}

function locationOf(entry: Entry, url: URL | Location = window.location): AppLocation {
  const { pathname, search, hash } = url;
  return { pathname, search, hash, state: entry.user, key: entry.key };
}

function readEntry(): Entry | null {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null) return null;
  const { index, key, user } = state as Partial<Entry>;
  return typeof index === 'number' && typeof key === 'string' ? { index, key, user } : null;
}

/** Numbers an entry that another hand has made. */
function adoptEntry(index: number): Entry {
  const entry: Entry = { index, key: randomId(), user: undefined };
  window.history.replaceState(entry, '');
  return entry;
}
