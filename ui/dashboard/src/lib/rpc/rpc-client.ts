import { RpcChannel } from './rpc-channel';
import { RpcError } from './rpc-error';
import { decodeServerCall, isServerMethod, keyOf, type ServerCall } from './server-calls';

/** `connecting` until it has worked once; `lost` whenever it has and does not now. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

/** Answers a call about a run or page that is shown here. */
export type CallListener = (call: ServerCall) => void;

interface Options {
  readonly url: string;
  readonly openSocket?: (url: string) => WebSocket;
  /** Something that lists show has changed. */
  readonly onChanged?: (data: unknown) => void;
  /** The connection is back: what happened meanwhile was not heard. */
  readonly onReconnected?: () => void;
  /** The server does not let us in; most likely the session is over. */
  readonly onRefused?: () => void;
}

/** How long the server may take to let us in. */
const openTimeoutMs = 15_000;
/** A browser cannot send WebSocket pings, and a cable that was pulled says nothing by itself. */
const pingIntervalMs = 30_000;
const pausesMs = [200, 500, 1000, 2000] as const;
const refusedPauseMs = 10_000;
/** “Policy violation”: how the server refuses somebody. */
const refusedCode = 1008;

/** Calls to void methods are answered with nothing, all others with true. */
const voidMethods: readonly string[] = [
  'TRANSACTION_COMPLETED',
  'CLIENT_USURPED',
  'HOST_CLOSED_UNEXPECTEDLY',
  'HOST_RECONNECTED',
];

/**
 * The connection to the server for everything that happens while one looks at it. It comes back by
 * itself, under the same client id, so that the server knows whose runs these are.
 */
export class RpcClient {
  readonly #options: Options;
  readonly #listeners = new Map<string, CallListener>();
  readonly #openListeners = new Set<() => void>();
  readonly #stateListeners = new Set<() => void>();
  #state: ConnectionState = 'connecting';
  #socket: WebSocket | null = null;
  #channel: RpcChannel | null = null;
  #failures = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #openTimer: ReturnType<typeof setTimeout> | undefined;
  #pingTimer: ReturnType<typeof setInterval> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  };

  /** Connects, and stays connected until the returned function is called. */
  start(): () => void {
    this.#connect();
    window.addEventListener('online', this.#retryNow);
    document.addEventListener('visibilitychange', this.#retryNow);
    this.#pingTimer = setInterval(() => this.#channel?.ping(), pingIntervalMs);
    return () => {
      window.removeEventListener('online', this.#retryNow);
      document.removeEventListener('visibilitychange', this.#retryNow);
      clearInterval(this.#pingTimer);
      clearTimeout(this.#retryTimer);
      this.#drop();
      this.#setState('connecting');
    };
  }

  /** Calls the server; rejects with an RpcError while there is no connection. */
  call(method: string, data?: unknown): Promise<unknown> {
    if (this.#state !== 'open' || !this.#channel) {
      return Promise.reject(new RpcError('disconnected', method));
    }
    return this.#channel.call(method, data);
  }

  /** Takes the calls about one run or page. */
  listen(key: string, listener: CallListener): () => void {
    this.#listeners.set(key, listener);
    return () => {
      if (this.#listeners.get(key) === listener) this.#listeners.delete(key);
    };
  }

  /** Runs the listener whenever there is a new connection, and at once if there is one now. */
  whenOpen(listener: () => void): () => void {
    this.#openListeners.add(listener);
    if (this.#state === 'open') listener();
    return () => this.#openListeners.delete(listener);
  }

  #connect(): void {
    clearTimeout(this.#retryTimer);
    const { url, openSocket = (address: string) => new WebSocket(address) } = this.#options;
    const socket = openSocket(url);
    const channel = new RpcChannel({
      send: (frame) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(frame);
      },
      onGreeting: () => void this.#initialize(channel),
      onCall: (method, data) => this.#dispatch(method, data),
      onDead: () => this.#lose(socket, refusedCode + 1),
    });
    this.#socket = socket;
    this.#channel = channel;
    this.#openTimer = setTimeout(() => this.#lose(socket, 0), openTimeoutMs);
    socket.addEventListener('message', (event) => channel.receive(event.data));
    socket.addEventListener('close', ({ code }) => this.#lose(socket, code));
  }

  async #initialize(channel: RpcChannel): Promise<void> {
    const isIn = await channel.call('INITIALIZE_CLIENT').catch(() => false);
    if (channel !== this.#channel) return;
    if (isIn !== true) {
      this.#lose(this.#socket, refusedCode);
      return;
    }
    clearTimeout(this.#openTimer);
    const isReconnected = this.#state === 'lost';
    this.#failures = 0;
    this.#setState('open');
    if (isReconnected) this.#options.onReconnected?.();
    for (const listener of [...this.#openListeners]) listener();
  }

  #dispatch(method: string, data: unknown): unknown {
    if (method === 'CHANGED') {
      this.#options.onChanged?.(data);
      return true;
    }
    const call = isServerMethod(method) ? decodeServerCall(method, data) : null;
    if (!call) return false;
    this.#listeners.get(keyOf(call))?.(call);
    return voidMethods.includes(method) ? undefined : true;
  }

  #lose(socket: WebSocket | null, code: number): void {
    if (socket !== this.#socket || !socket) return;
    this.#drop();
    if (code === refusedCode) this.#options.onRefused?.();
    if (this.#state === 'open' || this.#failures > 0) this.#setState('lost');
    const pause = pausesMs[Math.min(this.#failures++, pausesMs.length - 1)] ?? 0;
    const spread = 0.75 + Math.random() / 2;
    this.#retryTimer = setTimeout(
      () => this.#connect(),
      code === refusedCode ? refusedPauseMs : pause * spread,
    );
  }

  readonly #retryNow = (): void => {
    if (this.#socket !== null || document.visibilityState === 'hidden') return;
    this.#connect();
  };

  #drop(): void {
    clearTimeout(this.#openTimer);
    this.#channel?.close();
    const socket = this.#socket;
    this.#socket = null;
    this.#channel = null;
    socket?.close();
  }

  #setState(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of [...this.#stateListeners]) listener();
  }
}
