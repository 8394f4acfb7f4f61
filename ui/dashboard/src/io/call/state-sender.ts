/**
 * Tells the host which states the interactive components of a call are in: the page of a table, the
 * term of a search. The host answers each message with new props, so only one is under way at a
 * time; what changes meanwhile is told afterwards, the newest of each component.
 */
export class StateSender {
  readonly #send: (states: readonly unknown[]) => Promise<boolean>;
  readonly #states: unknown[];
  #isDirty = false;
  #isSending = false;

  /** `send` says whether the host has got it. */
  constructor(size: number, send: (states: readonly unknown[]) => Promise<boolean>) {
    this.#send = send;
    // Components that have never been in any state are null for the host.
    this.#states = Array.from({ length: size }, () => null);
  }

  set(index: number, state: unknown): void {
    this.#states[index] = state;
    this.#isDirty = true;
    this.flush();
  }

  /** Sends what has not been sent, for instance because there was no connection. */
  flush(): void {
    if (this.#isDirty && !this.#isSending) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isSending = true;
    this.#isDirty = false;
    const wasSent = await this.#send([...this.#states]).catch(() => false);
    this.#isSending = false;
    if (wasSent) this.flush();
    else this.#isDirty = true;
  }
}
