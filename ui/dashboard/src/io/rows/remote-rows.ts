import { collect, nextChunk, startCollection, type Collection } from './collection';
import { pageQuestion, unlike, type Question } from './question';
import { filteredTotal } from './filtered-total';
import { isSuspicious, printOf, type Rendering } from './rendering';
import type { RowView } from './row-view';
import { rowsInWindow, type RowWindow } from './row-window';

/**
 * What is known of rows that are with a host. It answers a question by drawing everything anew,
 * twice, without a word about what that answers: so there is one question at a time, and what looks
 * like the former answer is taken for its second drawing.
 */
export interface RemoteRows<Row> {
  readonly isAsync: boolean;
  readonly view: RowView;
  /** Null while nothing has been asked of a function. */
  readonly window: RowWindow<Row> | null;
  /** How many there are without a filter, as far as the host has said. */
  readonly listTotal: number | undefined;
  readonly seen: Rendering<Row>;
  readonly print: string;
  /** What has been asked and not been answered. */
  readonly asked: Question | null;
  /** What the host was told last. */
  readonly told: Question | null;
  /** What to ask next, each purpose at most once. */
  readonly queue: readonly Question[];
  /** Whether the former answer has been drawn only once yet. */
  readonly isEchoDue: boolean;
  /** How many drawings since the question have looked like the former answer. */
  readonly repeats: number;
  /** What is wrong: the host takes long to answer, or has not acted upon the question. */
  readonly trouble: 'late' | 'ignored' | null;
  /** Of all rows that match, once they were asked for. */
  readonly keys: readonly string[] | null;
  readonly collection: Collection<Row> | null;
}

interface StartOptions {
  readonly isAsync: boolean;
  /** Whether the first rows may be those of an earlier question. */
  readonly isPart?: boolean;
}

export function startRemote<Row>(
  view: RowView,
  rendering: Rendering<Row>,
  { isAsync, isPart = false }: StartOptions,
): RemoteRows<Row> {
  const { data: rows, totalRecords: total } = rendering;
  const start: RemoteRows<Row> = {
    isAsync,
    view,
    window: isAsync || isPart ? null : { view, offset: 0, rows, total },
    listTotal: isPart ? undefined : total,
    seen: rendering,
    print: printOf(rendering),
    asked: null,
    told: null,
    queue: [],
    isEchoDue: false,
    repeats: 0,
    trouble: null,
    keys: null,
    collection: null,
  };
  // Rows of a function are there only once they are asked for.
  return isAsync || isPart ? ask(start, pageQuestion(view)) : start;
}

/** The rows of the page that is looked at; null while they are not here. */
export function shownRows<Row>({ window, view, isAsync }: RemoteRows<Row>): readonly Row[] | null {
  return rowsInWindow(window, view, isAsync);
}

/** Looks at something else, and asks for it if it is not here. */
export function show<Row>(remote: RemoteRows<Row>, view: RowView): RemoteRows<Row> {
  const queue = remote.queue.filter(({ purpose }) => purpose !== 'page');
  const next = { ...remote, view, queue };
  const isHere = !remote.isAsync && shownRows(next) !== null;
  return isHere ? next : ask(next, pageQuestion(view));
}

/** Puts a question, or keeps it for when the one that is out has been answered. */
export function ask<Row>(remote: RemoteRows<Row>, question: Question): RemoteRows<Row> {
  const others = remote.queue.filter(({ purpose }) => purpose !== question.purpose);
  // Somebody waits for what is looked at; files come after it.
  const queue = question.purpose === 'collect' ? [...others, question] : [question, ...others];
  const next = { ...remote, queue };
  return remote.asked === null || remote.trouble !== null ? askNext(next) : next;
}

/** Begins to fetch all rows of the view that match, or of the whole list. */
export function startCollecting<Row>(remote: RemoteRows<Row>, view: RowView): RemoteRows<Row> {
  const collection = startCollection<Row>(view, remote.isAsync);
  return ask({ ...remote, collection }, nextChunk(collection));
}

export function stopCollecting<Row>(remote: RemoteRows<Row>): RemoteRows<Row> {
  const queue = remote.queue.filter(({ purpose }) => purpose !== 'collect');
  return { ...remote, collection: null, queue };
}

/** Takes what a host has drawn. */
export function receive<Row extends { readonly key: string }>(
  remote: RemoteRows<Row>,
  rendering: Rendering<Row>,
): RemoteRows<Row> {
  const print = printOf(rendering);
  const next = { ...remote, seen: rendering, print };
  const { asked, isAsync } = remote;
  if (asked === null) {
    const isSame = print === remote.print;
    return isSame ? { ...next, isEchoDue: false } : ensureShown(withWindow(next, remote.told));
  }
  const former = { isAsync, offset: asked.state.offset, former: remote.print };
  if (!isSuspicious(rendering, print, former)) return accept(next, asked);
  if (remote.isEchoDue) return { ...next, isEchoDue: false };
  return { ...next, repeats: remote.repeats + 1 };
}

/**
 * After a while in which nothing else came: what was drawn twice is the answer, though it looks like
 * the former one. Drawn once, it says that the host could not answer.
 */
export function settle<Row>(remote: RemoteRows<Row>): RemoteRows<Row> {
  const { asked, repeats } = remote;
  if (asked === null || repeats === 0) return remote;
  if (repeats > 1) return { ...accept(remote, asked), isEchoDue: false };
  if (remote.queue.length > 0) return askNext(remote);
  return { ...remote, repeats: 0, trouble: 'ignored' };
}

/** Nothing has come for a long time. */
export function overdue<Row>(remote: RemoteRows<Row>): RemoteRows<Row> {
  if (remote.asked === null) return remote;
  return remote.queue.length > 0 ? askNext(remote) : { ...remote, trouble: 'late' };
}

function askNext<Row>(remote: RemoteRows<Row>): RemoteRows<Row> {
  const [question, ...queue] = remote.queue;
  const asked = question ? unlike(question, remote.told) : null;
  return { ...remote, queue, asked, told: asked ?? remote.told, trouble: null, repeats: 0 };
}

function accept<Row>(remote: RemoteRows<Row>, question: Question): RemoteRows<Row> {
  const answered = { ...remote, asked: null, isEchoDue: true };
  if (question.purpose === 'collect') return collectMore(answered);
  const keys = question.purpose === 'keys' ? (remote.seen.selectedKeys ?? []) : remote.keys;
  return ensureShown(askNext({ ...withWindow(answered, question), keys }));
}

function collectMore<Row>(remote: RemoteRows<Row>): RemoteRows<Row> {
  const collection = remote.collection && collect(remote.collection, remote.seen);
  // At the end the host goes back to what is looked at, for when it draws by itself.
  const isOver = collection === null || collection.isComplete;
  const more = isOver ? pageQuestion(remote.view) : nextChunk(collection);
  return askNext({ ...remote, collection, queue: [...remote.queue, more] });
}

/** Asks for what is looked at where an answer to something else has taken its place. */
function ensureShown<Row>(remote: RemoteRows<Row>): RemoteRows<Row> {
  const isAsked = [remote.asked, ...remote.queue].some((each) => each?.purpose === 'page');
  return isAsked || shownRows(remote) ? remote : ask(remote, pageQuestion(remote.view));
}

function withWindow<Row>(remote: RemoteRows<Row>, question: Question | null): RemoteRows<Row> {
  // What fills a file is not looked at.
  if (question?.purpose === 'collect') return remote;
  const { data: rows, totalRecords } = remote.seen;
  const view = question?.view ?? { ...remote.view, query: '', sort: null, page: 0 };
  const offset = question?.state.offset ?? 0;
  const sent = { offset, count: rows.length, pageSize: view.pageSize, totalRecords };
  const isFiltered = view.query !== '' && !remote.isAsync;
  const total = isFiltered ? filteredTotal(sent, remote.listTotal) : totalRecords;
  const listTotal = remote.listTotal ?? (view.query === '' ? totalRecords : undefined);
  return { ...remote, listTotal, window: { view, offset, rows, total } };
}
