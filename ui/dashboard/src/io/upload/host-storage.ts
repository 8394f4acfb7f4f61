import { deferred, type Deferred } from '@/lib/deferred';
import type { HostLinks } from './schema';
import { UploadProblem, type UploadLinks } from './send-file';

/** The host has to be there for this, but its own storage may be slow. */
const patienceMs = 30_000;

type Answer = readonly UploadLinks[] | 'server';

/**
 * The storage that a host may have for itself. It is told which files were chosen, and its next
 * rendering says where each of them goes, or leaves them to the server after all.
 */
export class HostStorage {
  #files: readonly File[] = [];
  #answer: Deferred<Answer> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The host is being asked about these files, instead of any before. */
  ask(files: readonly File[]): void {
    const previous = this.#answer;
    const answer = deferred<Answer>();
    // Whoever still waits wants to know of the files as they are now; if nobody does, that is fine.
    answer.promise.catch(() => null);
    previous?.resolve(answer.promise);
    this.#files = files;
    this.#answer = answer;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => answer.reject(new UploadProblem()), patienceMs);
  }

  /** What a rendering says; of no interest while nothing was asked. */
  answer(links: HostLinks): void {
    if (links === undefined) this.#resolve('server');
    // Python's first rendering, drawn again for another component's sake.
    else if (links === null || links.length === 0) return;
    else if (links.length === this.#files.length) this.#resolve(links);
    else this.#answer?.reject(new UploadProblem());
  }

  /** Null where the server is to keep the file. */
  async linksFor(file: File): Promise<UploadLinks | null> {
    const links = await this.#answer?.promise;
    if (links === undefined || links === 'server') return null;
    const own = links[this.#files.indexOf(file)];
    if (!own || own.uploadUrl === 'error') throw new UploadProblem();
    return own;
  }

  #resolve(answer: Answer): void {
    clearTimeout(this.#timer);
    this.#answer?.resolve(answer);
  }
}
