import { deferred, type Deferred } from '@/lib/deferred';
import { putFile } from '@/lib/http/put-file';
import { problemText, sendFile, type UploadLinks } from './send-file';

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly sent: number; readonly isRetry: boolean }
  | { readonly kind: 'done'; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: UploadState;
}

/** What an action receives for a file. */
export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly lastModified: number;
  readonly size: number;
  readonly url: string;
}

interface Options {
  readonly linksFor: (file: File, signal: AbortSignal) => Promise<UploadLinks>;
  readonly put?: typeof putFile;
}

/** More at once would only be slower each. */
const parallel = 3;

/** The files of one field on their way to a storage, a few at a time. */
export class UploadQueue {
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<number, AbortController>();
  #uploads: readonly Upload[] = [];
  #waiters: Deferred<readonly UploadedFile[]>[] = [];
  #lastId = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  readonly getUploads = (): readonly Upload[] => this.#uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** They wait until start() or settle(). */
  add(files: readonly File[]): void {
    const added = files.map((file): Upload => ({
      id: ++this.#lastId,
      file,
      state: { kind: 'waiting' },
    }));
    this.#change([...this.#uploads, ...added]);
  }

  /** Whatever has arrived of it is thrown away. */
  remove(id: number): void {
    this.#running.get(id)?.abort();
    this.#change(this.#uploads.filter((upload) => upload.id !== id));
  }

  clear(): void {
    this.close();
    this.#change([]);
  }

  /** Nobody looks at it any more. */
  close(): void {
    for (const controller of this.#running.values()) controller.abort();
  }

  /** It waits again. */
  retry(id: number): void {
    this.#setState(id, { kind: 'waiting' });
  }

  start(): void {
    const waiting = this.#uploads.filter(({ state }) => state.kind === 'waiting');
    for (const upload of waiting.slice(0, parallel - this.#running.size)) void this.#run(upload);
  }

  /** Resolves when all files are there; rejects when one of them failed, or none is left. */
  settle(): Promise<readonly UploadedFile[]> {
    const waiter = deferred<readonly UploadedFile[]>();
    this.#waiters.push(waiter);
    this.start();
    this.#answerWaiters();
    return waiter.promise;
  }

  /** The files if all of them are there. */
  results(): readonly UploadedFile[] | null {
    const found = this.#uploads.map(resultOf).filter((result) => result !== null);
    return found.length === this.#uploads.length ? found : null;
  }

  async #run({ id, file }: Upload): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    this.#setState(id, { kind: 'running', sent: 0, isRetry: false });
    let end: UploadState;
    try {
      const url = await sendFile(file, {
        linksFor: this.#options.linksFor,
        put: this.#options.put ?? putFile,
        signal: controller.signal,
        onProgress: (sent) => this.#setState(id, { kind: 'running', sent, isRetry: false }),
        onRetry: () => this.#setState(id, { kind: 'running', sent: 0, isRetry: true }),
      });
      end = { kind: 'done', url };
    } catch (error) {
      end = { kind: 'failed', message: problemText(error) };
    }
    this.#running.delete(id);
    this.#setState(id, end);
    this.start();
  }

  #setState(id: number, state: UploadState): void {
    if (!this.#uploads.some((upload) => upload.id === id)) return;
    this.#change(this.#uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)));
  }

  #change(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
    this.#answerWaiters();
  }

  #answerWaiters(): void {
    const results = this.results();
    const isLost =
      this.#uploads.length === 0 || this.#uploads.some(({ state }) => state.kind === 'failed');
    if (!results && !isLost) return;
    for (const { resolve, reject } of this.#waiters.splice(0)) {
      if (results && !isLost) resolve(results);
      else reject(new Error('There is no file.'));
    }
  }
}

function resultOf({ file, state }: Upload): UploadedFile | null {
  if (state.kind !== 'done') return null;
  const { name, type, lastModified, size } = file;
  return { name, type, lastModified, size, url: state.url };
}
