import { asksForInput, type IoCall, type IoChoice } from '@/io/call/io-call';
import type { LoadingState } from '@/lib/rpc/loading-state';
import type { ServerCall } from '@/lib/rpc/server-calls';
import type { TransactionResult } from '@/lib/transaction-state';
import type { LogLine } from '../api/transaction';

export type RunPhase =
  | 'connecting'
  | 'in-progress'
  | 'host-not-found'
  | 'host-dropped'
  | 'usurped'
  | 'invalid-message'
  | 'redirecting'
  | 'completed';

/** What a person answered to a call. */
export interface RunAnswer {
  /** The text that goes to the host, and goes again if it may have been lost. */
  readonly response: string;
  /** The button that was pressed; null where the component answered by itself. */
  readonly choice: IoChoice | null;
  readonly values: readonly unknown[];
}

/** A call that is on the screen. */
export interface RunCall {
  readonly call: IoCall;
  /** Whether the action waits for an answer; what only shows something is merely there. */
  readonly needsAnswer: boolean;
  readonly answer: RunAnswer | null;
  /** Why an answer did not get through. */
  readonly refusal: string | null;
  /** Counts how often the action has found fault with the answer. */
  readonly rejections: number;
}

export type Notification = Extract<ServerCall, { method: 'NOTIFY' }>['data'];
export type Redirection = Extract<ServerCall, { method: 'REDIRECT' }>['data'];

export interface Outcome {
  readonly status: TransactionResult;
  /** What the action returned or threw; null where there is nothing. */
  readonly data: unknown;
  readonly completedAt: Date;
}

/** Everything about a run that is seen. */
export interface RunState {
  readonly phase: RunPhase;
  /** Whether calls stay on the screen; hosts before 0.38.0 show one at a time. */
  readonly appends: boolean;
  /** In the order in which they first came. */
  readonly calls: readonly RunCall[];
  readonly loading: LoadingState | null;
  /** By index, without gaps filled. */
  readonly logs: readonly LogLine[];
  readonly notifications: readonly Notification[];
  readonly redirection: Redirection | null;
  readonly outcome: Outcome | null;
}

export type RunEvent =
  | { readonly type: 'reconnecting' }
  | { readonly type: 'connected' }
  | { readonly type: 'host-not-found' }
  | { readonly type: 'host-dropped' }
  | { readonly type: 'usurped' }
  | { readonly type: 'rendered'; readonly call: IoCall }
  | { readonly type: 'unreadable'; readonly text: string }
  | { readonly type: 'loading'; readonly loading: LoadingState }
  | { readonly type: 'logged'; readonly lines: readonly LogLine[] }
  | { readonly type: 'notified'; readonly notification: Notification }
  | { readonly type: 'redirected'; readonly redirection: Redirection }
  | { readonly type: 'completed'; readonly outcome: Outcome }
  | { readonly type: 'answered'; readonly key: string; readonly answer: RunAnswer }
  | { readonly type: 'refused'; readonly key: string; readonly message: string };

export function initialRunState(appends: boolean): RunState {
  return {
    phase: 'connecting',
    appends,
    calls: [],
    loading: null,
    logs: [],
    notifications: [],
    redirection: null,
    outcome: null,
  };
}

/** Whether nothing that happens to the connection matters any more. */
function isOver({ phase }: RunState): boolean {
  return phase === 'completed' || phase === 'redirecting';
}

/** What one event makes of a run. */
export function reduceRun(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'reconnecting':
      return changePhase(state, 'connecting');
    case 'connected':
      // What the server has at hand is rendered before it says that we are connected.
      return state.phase === 'invalid-message' ? state : changePhase(state, 'in-progress');
    case 'host-not-found':
      // That the connection was lost is the better thing to know.
      return state.phase === 'host-dropped' ? state : changePhase(state, event.type);
    case 'host-dropped':
    case 'usurped':
      return changePhase(state, event.type);
    case 'rendered':
      return render(state, event.call);
    case 'unreadable':
      return changePhase(addLogs(state, [nextLine(state, event.text)]), 'invalid-message');
    case 'loading':
      return isAwaitingInput(state) ? state : { ...state, loading: event.loading };
    case 'logged':
      return addLogs(state, event.lines);
    case 'notified':
      return { ...state, notifications: [...state.notifications, event.notification] };
    case 'redirected':
      return { ...state, phase: 'redirecting', redirection: event.redirection };
    case 'completed':
      return state.phase === 'redirecting'
        ? { ...state, outcome: event.outcome }
        : { ...state, phase: 'completed', outcome: event.outcome, loading: null };
    case 'answered':
      return mapCall(state, event.key, (call) => ({
        ...call,
        answer: event.answer,
        refusal: null,
      }));
    case 'refused':
      return mapCall(state, event.key, (call) => ({
        ...call,
        answer: null,
        refusal: event.message,
      }));
  }
}

function changePhase(state: RunState, phase: RunPhase): RunState {
  return isOver(state) ? state : { ...state, phase };
}

/** Whether it is a person's turn. */
export function isAwaitingInput({ calls }: RunState): boolean {
  const last = calls.at(-1);
  return last !== undefined && last.answer === null && last.needsAnswer;
}

/** A call with a known key is drawn anew in its place; another one follows the ones before. */
function render(state: RunState, call: IoCall): RunState {
  const known = state.calls.find((other) => other.call.key === call.key);
  if (known) return mapCall(resumed(state), call.key, (old) => redraw(old, call));
  const needsAnswer = !state.appends || asksForInput(call) || call.hasOwnChoices;
  const added: RunCall = { call, needsAnswer, answer: null, refusal: null, rejections: 0 };
  const earlier = state.appends ? state.calls : [];
  return { ...resumed(state), calls: [...earlier, added], loading: null };
}

/** Something came from the host, so it is there. */
function resumed(state: RunState): RunState {
  return changePhase(state, 'in-progress');
}

/** The same rendering again is no news: it came because a connection did. Another one is a verdict. */
function redraw(old: RunCall, call: IoCall): RunCall {
  if (old.call.id === call.id || old.answer === null) return { ...old, call };
  const isRejected = call.error !== null || call.elements.some(({ error }) => error !== null);
  if (!isRejected) return { ...old, call };
  return { ...old, call, answer: null, refusal: null, rejections: old.rejections + 1 };
}

function mapCall(state: RunState, key: string, change: (call: RunCall) => RunCall): RunState {
  return {
    ...state,
    calls: state.calls.map((call) => (call.call.key === key ? change(call) : call)),
  };
}

/** Lines come in order but for a few; those that are known already are dropped. */
function addLogs(state: RunState, lines: readonly LogLine[]): RunState {
  const logs = [...state.logs];
  for (const line of lines) {
    let position = logs.length;
    while (position > 0 && (logs[position - 1]?.index ?? 0) > line.index) position--;
    if (logs[position - 1]?.index !== line.index) logs.splice(position, 0, line);
  }
  return { ...state, logs };
}

function nextLine({ logs }: RunState, text: string): LogLine {
  return { index: (logs.at(-1)?.index ?? -1) + 1, text };
}
