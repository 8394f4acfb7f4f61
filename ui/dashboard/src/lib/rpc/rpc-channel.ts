import {
  decodeFrame,
  decodeRpc,
  encodeAck,
  encodeCall,
  encodeMessage,
  encodeResponse,
  greeting,
  ping,
  type RpcMessage,
} from './envelope';
import { RpcError } from './rpc-error';
import { uuid } from './uuid';

/** How long the other side may take to acknowledge a frame; then the connection counts as dead. */
export const ackTimeoutMs = 10_000;
/** How long the server may take to answer a call. It may have to ask a host first. */
export const responseTimeoutMs = 30_000;

interface Options {
  readonly send: (frame: string) => void;
  /** The server has let us in. */
  readonly onGreeting: () => void;
  /** The server calls; what is returned is its answer. */
  readonly onCall: (method: string, data: unknown) => unknown;
  /** Frames go nowhere: the connection is to be given up. */
  readonly onDead: () => void;
}

interface PendingCall {
  readonly method: string;
  readonly resolve: (data: unknown) => void;
  readonly reject: (error: RpcError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * The RPC layer of one connection (spec/protocol.md §2): acknowledges what arrives, matches
 * responses to calls, and notices when nothing is acknowledged any more. Knows no socket.
 */
export class RpcChannel {
  readonly #options: Options;
  readonly #unacknowledged = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #pending = new Map<string, PendingCall>();
  #lastCallId = 0;
  #isClosed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Takes a frame from the socket. */
  receive(text: unknown): void {
    const frame = decodeFrame(text);
    if (!frame || this.#isClosed) return;
    if (frame.type === 'ACK') {
      clearTimeout(this.#unacknowledged.get(frame.id));
      this.#unacknowledged.delete(frame.id);
      return;
    }
    this.#options.send(encodeAck(frame.id));
    if (frame.data === greeting) {
      this.#options.onGreeting();
      return;
    }
    const message = frame.data === ping ? null : decodeRpc(frame.data);
    if (message?.kind === 'CALL') this.#answer(message);
    else if (message) this.#settle(message);
  }

  /** Calls the server. Rejects with an RpcError when the answer cannot come any more. */
  call(method: string, data?: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new RpcError('disconnected', method));
        return;
      }
      const id = String(++this.#lastCallId);
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new RpcError('timeout', method));
      }, responseTimeoutMs);
      this.#pending.set(id, { method, resolve, reject, timer });
      this.#sendMessage(encodeCall(id, method, data));
    });
  }

  /** Asks for a sign of life; without one the connection counts as dead. */
  ping(): void {
    if (!this.#isClosed) this.#sendMessage(ping);
  }

  /** Ends every waiting call. Nothing is sent or taken afterwards. */
  close(): void {
    this.#isClosed = true;
    for (const timer of this.#unacknowledged.values()) clearTimeout(timer);
    this.#unacknowledged.clear();
    for (const { method, reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(new RpcError('disconnected', method));
    }
    this.#pending.clear();
  }

  #answer({ id, methodName, data }: RpcMessage): void {
    const answer = this.#options.onCall(methodName, data);
    if (!this.#isClosed) this.#sendMessage(encodeResponse(id, methodName, answer));
  }

  #settle({ id, data }: RpcMessage): void {
    const call = this.#pending.get(id);
    if (!call) return;
    this.#pending.delete(id);
    clearTimeout(call.timer);
    call.resolve(data);
  }

  #sendMessage(data: string): void {
    const id = uuid();
    this.#unacknowledged.set(id, setTimeout(this.#options.onDead, ackTimeoutMs));
    this.#options.send(encodeMessage(id, data));
  }
}
