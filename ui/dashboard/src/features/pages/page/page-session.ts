import * as v from 'valibot';
import { encodeIoResponse } from '@/io/call/io-response';
import { StateSender } from '@/io/call/state-sender';
import { loadingStateOf, type LoadingState } from '@/lib/rpc/loading-state';
import type { RpcClient } from '@/lib/rpc/rpc-client';
import type { ServerCall } from '@/lib/rpc/server-calls';
import { uuid } from '@/lib/rpc/uuid';
import { parseLayout, type PageLayout } from './layout';

export interface PageRequest {
  readonly pageSlug: string;
  readonly actionMode: 'live' | 'console';
  readonly organizationEnvironmentId: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface PageState {
  /** Null where the page draws nothing itself; undefined before it has drawn anything. */
  readonly layout: PageLayout | null | undefined;
  readonly loading: LoadingState | null;
  readonly redirection: Extract<ServerCall, { method: 'REDIRECT' }>['data'] | null;
  /** Whether what is shown is cut off from its host. */
  readonly isDropped: boolean;
  /** Why the server does not open the page; it is asked again all the same. */
  readonly refusal: string | null;
}

const initialState: PageState = {
  layout: undefined,
  loading: null,
  redirection: null,
  isDropped: false,
  refusal: null,
};

const answerSchema = v.object({ type: v.string(), message: v.nullish(v.string()) });

/** How long to wait before a page is asked for again. */
export const retryMs = 1000;

/**
 * One page that is shown. Every opening has a key of its own; whenever the connection on the way to
 * the host breaks, the page is opened anew, and what it showed stays until it shows something else.
 */
export class PageSession {
  readonly #rpc: RpcClient;
  readonly #request: PageRequest;
  readonly #listeners = new Set<() => void>();
  #state = initialState;
  #key = '';
  #sender: StateSender | null = null;
  #stopHearing: () => void = () => {};
  #stopWatching: () => void = () => {};
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #leaveTimer: ReturnType<typeof setTimeout> | undefined;
  #isStarted = false;

  constructor(rpc: RpcClient, request: PageRequest) {
    this.#rpc = rpc;
    this.#request = request;
  }

  readonly getState = (): PageState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the page and keeps it open until the returned function is called. */
  start(): () => void {
    clearTimeout(this.#leaveTimer);
    // Whoever starts at once again, as React's strict mode does, finds the page still open.
    if (!this.#isStarted) {
      this.#isStarted = true;
      this.#stopWatching = this.#rpc.whenOpen(() => void this.#open());
    }
    return () => {
      this.#leaveTimer = setTimeout(() => this.#stop(), 0);
    };
  }

  /** Tells the host the new state of one component. */
  setComponentState(index: number, state: unknown): void {
    const size = this.#state.layout?.children?.elements.length ?? 0;
    this.#sender ??= new StateSender(size, (states) => this.#sendStates(states));
    this.#sender.set(index, state);
  }

  #stop(): void {
    this.#isStarted = false;
    clearTimeout(this.#retryTimer);
    this.#stopWatching();
    this.#close();
  }

  #close(): void {
    this.#stopHearing();
    if (this.#key) this.#rpc.call('LEAVE_PAGE', { pageKey: this.#key }).catch(() => null);
    this.#key = '';
    this.#sender = null;
  }

  async #open(): Promise<void> {
    clearTimeout(this.#retryTimer);
    this.#close();
    const pageKey = uuid();
    this.#key = pageKey;
    this.#stopHearing = this.#rpc.listen(pageKey, (call) => this.#handle(call));
    const request = this.#rpc.call('REQUEST_PAGE', { ...this.#request, pageKey });
    const answer = v.safeParse(answerSchema, await request.catch(() => null));
    // No answer: the connection is gone, and its return calls us again.
    if (pageKey !== this.#key || !answer.success) return;
    if (answer.output.type === 'SUCCESS') this.#set({ refusal: null, isDropped: false });
    else this.#retry({ refusal: answer.output.message ?? '' });
  }

  #retry(change: Partial<PageState>): void {
    this.#set(change);
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => void this.#open(), retryMs);
  }

  async #sendStates(states: readonly unknown[]): Promise<boolean> {
    const call = this.#state.layout?.children;
    if (!call) return true;
    const key = this.#key;
    const ioResponse = encodeIoResponse(call, key, { kind: 'SET_STATE', values: states });
    const inputs = { transactionId: key, ioResponse };
    const answer = await this.#rpc.call('RESPOND_TO_IO_CALL', inputs).catch(() => null);
    if (answer === false && key === this.#key) this.#retry({ isDropped: true });
    return answer === true;
  }

  #handle(call: ServerCall): void {
    if (call.method === 'RENDER_PAGE') this.#render(call.data.page);
    if (call.method === 'LOADING_STATE') this.#set({ loading: loadingStateOf(call) });
    if (call.method === 'REDIRECT') this.#set({ redirection: call.data });
    if (call.method === 'HOST_CLOSED_UNEXPECTEDLY') this.#retry({ isDropped: true });
    if (call.method === 'HOST_RECONNECTED') {
      clearTimeout(this.#retryTimer);
      this.#set({ isDropped: false });
    }
  }

  #render(page: string | null | undefined): void {
    const shown = { loading: null, isDropped: false, refusal: null };
    try {
      this.#set({ ...shown, layout: page == null ? null : parseLayout(page) });
    } catch (error) {
      const unreadable = { error: 'Invalid layout', message: String(error), layoutKey: null };
      const layout = { title: undefined, description: undefined, children: null, menuItems: [] };
      this.#set({ ...shown, layout: { ...layout, errors: [unreadable] } });
    }
  }

  #set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
