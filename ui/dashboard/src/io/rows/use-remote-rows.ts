import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Collection } from './collection';
import { keysQuestion, pageQuestion } from './question';
import {
  ask,
  overdue,
  receive,
  settle,
  show,
  shownRows,
  startCollecting,
  startRemote,
  stopCollecting,
  type RemoteRows,
} from './remote-rows';
import type { Rendering } from './rendering';
import type { Row } from './row';
import { firstView, withPageSize, type RemoteState } from './row-view';
import type { RowsState } from './rows-state';

/** A host that has said nothing for so long may have lost the question. */
const patienceMs = 10_000;
/** How long to wait for another drawing after one that looks like the former answer. */
const settleMs = { once: 1500, twice: 300 };

interface Options<R extends Row> {
  readonly rendering: Rendering<R>;
  readonly isAsync: boolean;
  /** Whether the first rows may be those of an earlier question. */
  readonly isPart: boolean;
  /** Whether nobody is there to be asked. */
  readonly isOver: boolean;
  readonly pageSize: number;
  readonly setState: (state: RemoteState) => void;
  readonly onKeys: (keys: readonly string[]) => void;
}

/** Rows of which a host has sent the first, and is asked for every page, order and filter beyond. */
export function useRemoteRows<R extends Row>(options: Options<R> | null): RowsState<R> | null {
  const [stored, setStored] = useState(() => options && start(options));
  const remote = options && (stored ? received(stored, options.rendering) : start(options));
  if (remote !== stored) setStored(remote);
  const update = (change: (current: RemoteRows<R>) => RemoteRows<R>) =>
    setStored((current) => current && change(current));

  const isOver = options?.isOver ?? false;
  useQuestions(isOver ? null : remote, update, (state) => options?.setState(state));
  useKeys(remote?.keys ?? null, (keys) => options?.onKeys(keys));
  const collected = useRef<(rows: readonly R[]) => void>(undefined);
  const collection = remote?.collection ?? null;
  useEffect(() => {
    if (!collection?.isComplete) return;
    collected.current?.(collection.rows);
    collected.current = undefined;
  }, [collection]);

  if (!remote) return null;
  const { view, window, trouble } = remote;
  const rows = shownRows(remote);
  const total = rows ? window?.total : undefined;
  const isFull = rows !== null && rows.length >= view.pageSize;
  return {
    view,
    isLocal: false,
    rows,
    total,
    hasNext: total === undefined ? isFull : (view.page + 1) * view.pageSize < total,
    all: null,
    trouble: isOver ? troubleAfter(remote) : trouble,
    progress: isOver ? null : progressOf(collection),
    goTo: (page) => update((now) => show(now, { ...now.view, page })),
    sort: (sort) => update((now) => show(now, { ...now.view, sort, page: 0 })),
    filter: (query) => update((now) => show(now, { ...now.view, query, page: 0 })),
    setPageSize: (size) => update((now) => show(now, withPageSize(now.view, size))),
    retry: () => update((now) => ask(now, now.asked ?? pageQuestion(now.view))),
    askForKeys: () => update((now) => ask(now, keysQuestion(now.view))),
    collect: (which, then) => {
      collected.current = then;
      const part = which === 'all' ? { query: '' } : {};
      update((now) => startCollecting(now, { ...now.view, ...part }));
    },
    stopCollecting: () => update(stopCollecting),
  };
}

/** What is wrong once nobody answers: something was asked for that is not here. */
function troubleAfter<R extends Row>(remote: RemoteRows<R>): RowsState<R>['trouble'] {
  const { asked } = remote;
  const isMissing = shownRows(remote) === null || (asked !== null && asked.purpose !== 'page');
  return isMissing ? 'over' : null;
}

function progressOf<R extends Row>(collection: Collection<R> | null): RowsState<R>['progress'] {
  if (collection === null || collection.isComplete) return null;
  return { done: collection.rows.length, total: collection.total };
}

function start<R extends Row>(options: Options<R>): RemoteRows<R> {
  return startRemote(firstView(options.pageSize), options.rendering, options);
}

function received<R extends Row>(remote: RemoteRows<R>, rendering: Rendering<R>): RemoteRows<R> {
  return rendering.data === remote.seen.data ? remote : receive(remote, rendering);
}

/** Puts the questions, and does not wait for ever. */
function useQuestions<R extends Row>(
  remote: RemoteRows<R> | null,
  update: (change: (current: RemoteRows<R>) => RemoteRows<R>) => void,
  setState: (state: RemoteState) => void,
): void {
  const asked = remote?.asked ?? null;
  const repeats = remote?.repeats ?? 0;
  const send = useEffectEvent(setState);
  const change = useEffectEvent(update);
  useEffect(() => {
    if (!asked) return;
    send(asked.state);
    const timer = setTimeout(() => change(overdue), patienceMs);
    return () => clearTimeout(timer);
  }, [asked]);
  useEffect(() => {
    if (repeats === 0) return;
    const timer = setTimeout(() => change(settle), settleMs[repeats > 1 ? 'twice' : 'once']);
    return () => clearTimeout(timer);
  }, [asked, repeats]);
}

/** Hands on the keys that a host has sent, once. */
function useKeys(keys: readonly string[] | null, onKeys: (keys: readonly string[]) => void): void {
  const handOn = useEffectEvent(onKeys);
  useEffect(() => {
    if (keys) handOn(keys);
  }, [keys]);
}
