import WebSocket from 'ws';

import { eventually, withDeadline } from '../../support/node/wait.mjs';
import { ackFrame, callFrame, responseFrame } from './frames.mjs';

// One end of the wire protocol: acknowledges, calls, answers, and keeps what it is called with.
export class Peer {
  received = [];
  #pending = new Map();
  #lastCall = 0;
  #confirm;

  // Resolves when the server has confirmed who this is.
  static async open(url, headers) {
    const peer = new Peer(new WebSocket(url, { headers, perMessageDeflate: false }));
    await withDeadline(Promise.race([peer.confirmed, peer.closed.then(refused)]), 'authentication');
    return peer;
  }

  constructor(socket) {
    this.socket = socket;
    this.confirmed = new Promise((resolve) => (this.#confirm = resolve));
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    // A connection that fails is closed, too.
    socket.on('error', () => {});
    socket.on('message', (text) => this.#receive(JSON.parse(text)));
    this.closed.then((how) => this.#fail(how));
  }

  call(methodName, data) {
    const id = String(++this.#lastCall);
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.socket.send(callFrame(id, methodName, data));
    return withDeadline(answer, `the answer to ${methodName}`, 30_000);
  }

  // The first message of that method that `matches`.
  async message(methodName, matches = () => true) {
    const fits = (message) => message.methodName === methodName && matches(message.data);
    const found = await eventually(
      () => this.received.find(fits),
      () =>
        `${methodName}; received: ${this.received.map((message) => message.methodName).join(', ')}`,
    );
    return found.data;
  }

  async close() {
    this.socket.close(1000);
    await this.closed;
  }

  #receive(frame) {
    if (frame.type === 'ACK') return;
    this.socket.send(ackFrame(frame.id));
    if (frame.data === 'authenticated') {
      this.#confirm();
      return;
    }
    const message = JSON.parse(frame.data);
    if (message.kind === 'RESPONSE') {
      this.#pending.get(message.id)?.resolve(message.data);
      this.#pending.delete(message.id);
    } else {
      this.received.push(message);
      this.socket.send(responseFrame(message.id, message.methodName, true));
    }
  }

  #fail({ code, reason }) {
    for (const { reject } of this.#pending.values()) reject(new Error(`closed: ${code} ${reason}`));
    this.#pending.clear();
  }
}

function refused({ code, reason }) {
  throw new Error(`refused: ${code} ${reason}`);
}
