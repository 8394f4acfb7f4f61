import { ApiError } from './api-error';
import { problemOf } from './problem';

interface Options {
  /** Called with the number of bytes that are on their way so far. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file to an address that carries its own permission. It is the one request that fetch()
 * cannot make: that does not tell how far an upload is.
 */
export function putFile(url: string, file: Blob, { onProgress, signal }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open('PUT', url);
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('error', () => reject(new ApiError({ code: 'network' })));
    request.addEventListener('abort', () => reject(signal.reason as Error));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else void problemOf(answerOf(request)).then(reject);
    });
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort));
    signal.addEventListener('abort', abort);
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  return new Response(request.responseText || null, { status: request.status });
}
