import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { filterRows, sortRows } from './rows';
import type { TableProps, TableRow } from './schema';
import {
  nextSort,
  pageOfWindow,
  pageSizeOf,
  remoteState,
  type RemoteState,
  type RowWindow,
  type TableView,
} from './table-view';

/** A host that has said nothing for so long has lost the question. */
const patienceMs = 10_000;

const start: TableView = { query: '', sort: null, page: 0 };

export interface TableState {
  readonly view: TableView;
  readonly pageSize: number;
  /** Of the page that is looked at; null while they are on their way. */
  readonly rows: readonly TableRow[] | null;
  /** How many match; undefined where nobody knows. */
  readonly total: number | undefined;
  readonly hasNext: boolean;
  /** All that match, in order, if they are all here. */
  readonly all: readonly TableRow[] | null;
  readonly goTo: (page: number) => void;
  readonly sortBy: (column: string) => void;
  readonly filter: (query: string) => void;
  /** Asks the host which rows match; it answers with their keys. */
  readonly askForAll: () => void;
}

interface Options {
  readonly props: TableProps;
  readonly isAsync: boolean;
  readonly isVertical: boolean;
  readonly setState: (state: unknown) => void;
}

/**
 * Which rows a table shows. Small tables have all of them here; of others the host has sent the
 * first, and is asked for every page, order and filter beyond.
 */
export function useTable(options: Options): TableState {
  const { props, isAsync } = options;
  const [isLocal] = useState(() => !isAsync && hasAll(props));
  const local = useLocalTable(options);
  const remote = useRemoteTable(options, isLocal);
  return isLocal ? local : remote;
}

function hasAll({ data, totalRecords }: TableProps): boolean {
  return data.length >= (totalRecords ?? data.length);
}

function useLocalTable({ props, isVertical }: Options): TableState {
  const [view, setView] = useState(start);
  const pageSize = pageSizeOf(props.defaultPageSize, isVertical);
  const matching = useMemo(() => filterRows(props.data, view.query), [props.data, view.query]);
  const all = useMemo(() => sortRows(matching, view.sort), [matching, view.sort]);
  // Rows may have gone with a new rendering.
  const page = Math.min(view.page, Math.max(0, Math.ceil(all.length / pageSize) - 1));
  const from = page * pageSize;
  return {
    view: { ...view, page },
    pageSize,
    rows: all.slice(from, from + pageSize),
    total: all.length,
    hasNext: from + pageSize < all.length,
    all,
    goTo: (next) => setView({ ...view, page: next }),
    sortBy: (column) => setView({ ...view, sort: nextSort(view.sort, column), page: 0 }),
    filter: (query) => setView({ ...view, query, page: 0 }),
    askForAll: () => {},
  };
}

interface Remote {
  readonly view: TableView;
  readonly window: RowWindow<TableRow>;
  /** What the host sent last. */
  readonly seen: readonly TableRow[];
  /** The first row of what was asked for, while it has not come. */
  readonly awaited: number | null;
  /** What the host has been asked and has not answered yet. */
  readonly asked: RemoteState | null;
  readonly askedAt: number;
  /** What to ask next: answers say not what they answer, so there is one question at a time. */
  readonly queued: RemoteState | null;
}

function useRemoteTable(options: Options, isIdle: boolean): TableState {
  const { props, isAsync, isVertical, setState } = options;
  const pageSize = pageSizeOf(props.defaultPageSize, isVertical);
  const [stored, setStored] = useState<Remote>(() => ({
    view: start,
    window: { offset: 0, rows: props.data, total: props.totalRecords },
    seen: props.data,
    awaited: isAsync ? 0 : null,
    // Tables of a function are empty until they are asked for.
    asked: isAsync && !isIdle ? remoteState(start, pageSize) : null,
    askedAt: Date.now(),
    queued: null,
  }));
  const remote = receive(stored, props, isAsync);
  if (remote !== stored) setStored(remote);

  const { asked } = remote;
  const send = useEffectEvent((question: RemoteState) => setState(question));
  useEffect(() => {
    if (asked) send(asked);
  }, [asked]);

  const ask = (next: Partial<Remote>, question: RemoteState) => {
    const isWaiting = asked !== null && Date.now() - remote.askedAt < patienceMs;
    const turn = isWaiting ? { queued: question } : { asked: question, askedAt: Date.now() };
    setStored({ ...remote, ...next, ...turn });
  };
  const show = (view: TableView, isSameList: boolean) => {
    const isHere =
      isSameList && !isAsync && asked === null && pageOfWindow(remote.window, view.page, pageSize);
    if (isHere) setStored({ ...remote, view });
    else ask({ view, awaited: view.page * pageSize }, remoteState(view, pageSize));
  };
  const { view, window, awaited } = remote;
  const rows = awaited === null ? pageOfWindow(window, view.page, pageSize) : null;
  const { total } = window;
  const isFull = rows?.length === pageSize;
  return {
    view,
    pageSize,
    rows,
    total,
    hasNext: total === undefined ? isFull : (view.page + 1) * pageSize < total,
    all: null,
    goTo: (page) => show({ ...view, page }, true),
    sortBy: (column) => show({ ...view, sort: nextSort(view.sort, column), page: 0 }, false),
    filter: (query) => show({ ...view, query, page: 0 }, false),
    askForAll: () => {
      const question = { ...remoteState(view, pageSize), isSelectAll: true };
      ask({ awaited: view.page * pageSize }, question);
    },
  };
}

/** Takes what the host has sent, unless it answers a question that is no longer of interest. */
function receive(remote: Remote, { data, totalRecords }: TableProps, isAsync: boolean): Remote {
  if (data === remote.seen) return remote;
  // Whatever this answers, somebody has asked for something else since.
  if (remote.queued !== null) {
    return { ...remote, seen: data, asked: remote.queued, queued: null };
  }
  const offset = remote.awaited ?? remote.window.offset;
  const firstKey = data[0]?.key;
  // The rows of a function are numbered by the SDK, so that an older answer can be told apart.
  if (isAsync && firstKey !== undefined && firstKey !== String(offset)) {
    return { ...remote, seen: data };
  }
  return {
    ...remote,
    window: { offset, rows: data, total: totalRecords },
    seen: data,
    awaited: null,
    asked: null,
  };
}
