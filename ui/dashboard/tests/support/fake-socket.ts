import {
  decodeFrame,
  decodeRpc,
  encodeCall,
  encodeMessage,
  encodeResponse,
  greeting,
} from '@/lib/rpc/envelope';
import { uuid } from '@/lib/rpc/uuid';

type Answers = Readonly<Record<string, unknown>>;

interface Call {
  readonly method: string;
  readonly data: unknown;
}

/** A server at the other end of a WebSocket, to be put into an RpcClient with `openSocket`. */
export class FakeSocket extends EventTarget {
  readyState: number = WebSocket.OPEN;
  /** What the browser has called so far. */
  readonly calls: Call[] = [];
  /** How the browser answered our calls, by method. */
  readonly answers = new Map<string, unknown>();
  readonly acknowledged = new Set<string>();
  readonly #script: Answers;

  /** `script`: what calls are answered with, by method; true unless it says something else. */
  constructor(script: Answers = {}) {
    super();
    this.#script = script;
  }

  greet(): void {
    this.receive(encodeMessage(uuid(), greeting));
  }

  call(method: string, data?: unknown): void {
    this.receive(encodeMessage(uuid(), encodeCall(uuid(), method, data)));
  }

  receive(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  callsOf(method: string): readonly unknown[] {
    return this.calls.filter((call) => call.method === method).map(({ data }) => data);
  }

  send(text: string): void {
    const frame = decodeFrame(text);
    if (frame?.type === 'ACK') this.acknowledged.add(frame.id);
    if (frame?.type !== 'MESSAGE') return;
    const message = decodeRpc(frame.data);
    this.receive(JSON.stringify({ type: 'ACK', id: frame.id }));
    if (message?.kind === 'RESPONSE') this.answers.set(message.methodName, message.data);
    if (message?.kind !== 'CALL') return;
    const { id, methodName, data } = message;
    this.calls.push({ method: methodName, data });
    const answer = methodName in this.#script ? this.#script[methodName] : true;
    this.receive(encodeMessage(uuid(), encodeResponse(id, methodName, answer)));
  }

  close(code = 1000): void {
    if (this.readyState === WebSocket.CLOSED) return;
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new CloseEvent('close', { code }));
  }
}
