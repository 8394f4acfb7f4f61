import { parseIoCall, type IoCall, type IoChoice } from '@/io/call/io-call';
import { encodeIoResponse } from '@/io/call/io-response';
import { StateSender } from '@/io/call/state-sender';
import { isApiError } from '@/lib/http/api-error';
import { loadingStateOf } from '@/lib/rpc/loading-state';
import type { RpcClient } from '@/lib/rpc/rpc-client';
import { RpcError } from '@/lib/rpc/rpc-error';
import type { ServerCall } from '@/lib/rpc/server-calls';
import { runTexts } from '@/lib/texts/runs';
import type { LogLine, Transaction } from '../api/transaction';
import { outcomeOfMessage, outcomeOfTransaction } from './outcome';
import { initialRunState, reduceRun, type RunEvent, type RunState } from './run-state';

interface Options {
  readonly rpc: RpcClient;
  readonly transaction: Transaction;
  readonly params: Readonly<Record<string, string>>;
  readonly appends: boolean;
  readonly fetchTransaction: () => Promise<Transaction>;
  readonly fetchLogs: () => Promise<readonly LogLine[]>;
}

/** How long to wait before a host is asked for again that was not there. */
export const retryMs = 1000;

/**
 * One run that is shown: connects to it, keeps what the server says in a state to draw, and sends
 * answers, again after a lost connection if need be.
 */
export class RunSession {
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  readonly #senders = new Map<string, StateSender>();
  #state: RunState;
  #releases: (() => void)[] = [];
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #leaveTimer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #wasConnected = false;

  constructor(options: Options) {
    this.#options = options;
    this.#state = initialRunState(options.appends);
    const outcome = outcomeOfTransaction(options.transaction);
    if (outcome) this.#dispatch({ type: 'completed', outcome });
  }

  /** Whether others, or an earlier page, may have had a part in it. */
  get isResumed(): boolean {
    return this.#options.transaction.status !== 'PENDING';
  }

  readonly getState = (): RunState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes part in the run until the returned function is called. */
  start(): () => void {
    clearTimeout(this.#leaveTimer);
    const { rpc, transaction } = this.#options;
    if (this.#state.outcome) void this.#catchUpOnLogs();
    else {
      this.#releases = [
        rpc.listen(transaction.id, (call) => this.#handle(call)),
        rpc.whenOpen(() => void this.#connect()),
      ];
    }
    // Whoever starts at once again, as React's strict mode does, has not left.
    return () => {
      for (const release of this.#releases.splice(0)) release();
      clearTimeout(this.#retryTimer);
      this.#leaveTimer = setTimeout(() => this.#leave(), 0);
    };
  }

  /** Takes the run back from another tab, or asks once more. */
  readonly reconnect = (): void => {
    this.#dispatch({ type: 'reconnecting' });
    void this.#connect();
  };

  /** Answers a call, with the button that was pressed if there was one. */
  answer(call: IoCall, values: readonly unknown[], choice: IoChoice | null): void {
    const { id } = this.#options.transaction;
    const response = encodeIoResponse(call, id, { kind: 'RETURN', values, choice: choice?.value });
    this.#dispatch({ type: 'answered', key: call.key, answer: { response, choice, values } });
    void this.#send(call.key, response);
  }

  /** Tells the host the new state of one component. */
  setComponentState(call: IoCall, index: number, state: unknown): void {
    let sender = this.#senders.get(call.key);
    if (!sender) {
      sender = new StateSender(call.elements.length, (states) =>
        this.#sendStates(call.key, states),
      );
      this.#senders.set(call.key, sender);
    }
    sender.set(index, state);
  }

  #leave(): void {
    const { rpc, transaction } = this.#options;
    if (!this.#wasConnected || this.#state.phase === 'usurped') return;
    // Without a connection the server has noticed already that nobody is there.
    rpc.call('LEAVE_TRANSACTION', { transactionId: transaction.id }).catch(() => null);
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#retryTimer);
    if (this.#state.phase === 'usurped') return;
    const { rpc, transaction, params } = this.#options;
    const attempt = ++this.#attempt;
    const inputs = { transactionId: transaction.id, params };
    const answer = await rpc.call('CONNECT_TO_TRANSACTION_AS_CLIENT', inputs).catch(() => null);
    // No answer: the connection is gone, and its return calls us again.
    if (answer === null || attempt !== this.#attempt) return;
    if (answer === true) this.#connected();
    else await this.#explainRefusal();
  }

  #connected(): void {
    const isNew = !this.#wasConnected && this.#options.transaction.status === 'PENDING';
    this.#wasConnected = true;
    this.#dispatch({ type: 'connected' });
    for (const sender of this.#senders.values()) sender.flush();
    if (!isNew) void this.#catchUp();
  }

  /** A run that is over cannot be connected to; otherwise it is the host that is not there. */
  async #explainRefusal(): Promise<void> {
    const isOver = await this.#catchUp();
    if (isOver || this.#releases.length === 0) return;
    this.#dispatch({ type: 'host-not-found' });
    this.#retryTimer = setTimeout(() => void this.#connect(), retryMs);
  }

  /** Learns what was not heard while there was no connection. Says whether the run is over. */
  async #catchUp(): Promise<boolean> {
    try {
      const outcome = outcomeOfTransaction(await this.#options.fetchTransaction());
      if (outcome && !this.#state.outcome) this.#dispatch({ type: 'completed', outcome });
    } catch (error) {
      if (!isApiError(error, 'not_found')) return false;
      // Runs of the console are gone with their host.
      this.#dispatch({ type: 'host-dropped' });
    }
    await this.#catchUpOnLogs();
    return this.#state.outcome !== null;
  }

  async #catchUpOnLogs(): Promise<void> {
    const lines = await this.#options.fetchLogs().catch(() => []);
    if (lines.length > 0) this.#dispatch({ type: 'logged', lines });
  }

  async #send(key: string, response: string): Promise<void> {
    const { rpc, transaction } = this.#options;
    const inputs = { transactionId: transaction.id, ioResponse: response };
    try {
      if ((await rpc.call('RESPOND_TO_IO_CALL', inputs)) === true) return;
    } catch (error) {
      // What may have been lost goes again when the call is rendered again.
      if (error instanceof RpcError && error.code === 'disconnected') return;
    }
    this.#refuse(key, runTexts.answerLost);
    void this.#connect();
  }

  async #sendStates(key: string, states: readonly unknown[]): Promise<boolean> {
    const { rpc, transaction } = this.#options;
    const call = this.#state.calls.find((other) => other.call.key === key)?.call;
    if (!call) return true;
    const response = encodeIoResponse(call, transaction.id, { kind: 'SET_STATE', values: states });
    const inputs = { transactionId: transaction.id, ioResponse: response };
    return (await rpc.call('RESPOND_TO_IO_CALL', inputs)) === true;
  }

  #handle(message: ServerCall): void {
    if (message.method === 'RENDER') this.#render(message.data.toRender);
    else if (message.method === 'RESPONSE_REFUSED') {
      this.#refuse(message.data.inputGroupKey, message.data.message);
    } else if (message.method !== 'RENDER_PAGE') this.#dispatch(eventOf(message));
  }

  #render(text: string): void {
    let call: IoCall;
    try {
      call = parseIoCall(text);
    } catch (error) {
      this.#dispatch({ type: 'unreadable', text: `${text}\n${String(error)}` });
      return;
    }
    this.#dispatch({ type: 'rendered', call });
    const shown = this.#state.calls.find((other) => other.call.key === call.key);
    // Asked for what was answered already: the answer got lost on the way, or its receipt did.
    const response = shown?.answer?.response;
    if (response && (JSON.parse(response) as { id: string }).id === call.id) {
      void this.#send(call.key, response);
    }
  }

  /** What the server says of an answer is the better reason, whichever comes first. */
  #refuse(key: string, message: string): void {
    const refusal = this.#state.calls.find(({ call }) => call.key === key)?.refusal;
    if (refusal && message === runTexts.answerLost) return;
    this.#dispatch({ type: 'refused', key, message });
  }

  #dispatch(event: RunEvent): void {
    const state = reduceRun(this.#state, event);
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

type SimpleMessage = Exclude<ServerCall, { method: 'RENDER' | 'RENDER_PAGE' | 'RESPONSE_REFUSED' }>;

function eventOf(message: SimpleMessage): RunEvent {
  switch (message.method) {
    case 'LOADING_STATE':
      return { type: 'loading', loading: loadingStateOf(message) };
    case 'LOG':
      return { type: 'logged', lines: [{ index: message.data.index, text: message.data.data }] };
    case 'NOTIFY':
      return { type: 'notified', notification: message.data };
    case 'REDIRECT':
      return { type: 'redirected', redirection: message.data };
    case 'TRANSACTION_COMPLETED':
      return {
        type: 'completed',
        outcome: outcomeOfMessage(message.data.resultStatus, message.data.result),
      };
    case 'CLIENT_USURPED':
      return { type: 'usurped' };
    case 'HOST_CLOSED_UNEXPECTEDLY':
      return { type: 'host-dropped' };
    case 'HOST_RECONNECTED':
      return { type: 'connected' };
  }
}
