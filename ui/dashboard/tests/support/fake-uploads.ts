import { vi } from 'vitest';

/** What one upload was, and the ways in which it can end. */
export interface FakeUpload {
  readonly url: string;
  readonly body: Blob;
  readonly isAborted: () => boolean;
  readonly progress: (loaded: number) => void;
  readonly answer: (status: number, body?: object) => void;
  readonly lose: () => void;
}

/** Puts storages answered by hand in the place of the network; returns what is uploaded to them. */
export function fakeUploads(): FakeUpload[] {
  const uploads: FakeUpload[] = [];
  class FakeRequest extends EventTarget {
    readonly upload = new EventTarget();
    status = 0;
    responseText = '';
    #url = '';
    #isAborted = false;

    open(_method: string, url: string) {
      this.#url = url;
    }

    send(body: Blob) {
      uploads.push({
        url: this.#url,
        body,
        isAborted: () => this.#isAborted,
        progress: (loaded) => this.upload.dispatchEvent(new ProgressEvent('progress', { loaded })),
        answer: (status, answer) => {
          this.status = status;
          this.responseText = answer ? JSON.stringify(answer) : '';
          this.#end('load');
        },
        lose: () => this.#end('error'),
      });
    }

    abort() {
      this.#isAborted = true;
      this.#end('abort');
    }

    #end(type: string) {
      this.dispatchEvent(new ProgressEvent(type));
      this.dispatchEvent(new ProgressEvent('loadend'));
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  return uploads;
}
