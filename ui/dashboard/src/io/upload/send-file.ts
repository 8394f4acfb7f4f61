import { ApiError } from '@/lib/http/api-error';
import type { putFile } from '@/lib/http/put-file';
import { uploadTexts } from '@/lib/texts/uploads';

export interface UploadLinks {
  readonly uploadUrl: string;
  readonly downloadUrl: string;
}

/** An upload that failed for a reason that only its host knows. */
export class UploadProblem extends Error {
  override readonly name = 'UploadProblem';
}

interface Options {
  /** Where the file goes; asked again before every try, since links expire. */
  readonly linksFor: (file: File, signal: AbortSignal) => Promise<UploadLinks>;
  readonly put: typeof putFile;
  readonly onProgress: (sent: number) => void;
  readonly onRetry: () => void;
  readonly signal: AbortSignal;
}

/** Long enough for a server to restart. */
const waitsMs = [1000, 2000, 4000, 8000, 16_000];

/** Uploads a file, once more where nobody has answered; returns where it can be downloaded. */
export async function sendFile(file: File, options: Options): Promise<string> {
  const { linksFor, put, onProgress, onRetry, signal } = options;
  for (let attempt = 0; ; ++attempt) {
    try {
      const { uploadUrl, downloadUrl } = await linksFor(file, signal);
      await put(uploadUrl, file, { onProgress, signal });
      return downloadUrl;
    } catch (error) {
      const wait = waitsMs[attempt];
      if (wait === undefined || signal.aborted || !mayPass(error)) throw error;
      onRetry();
      await sleep(wait, signal);
    }
  }
}

/** What to tell people: the server's own words where it has any. */
export function problemText(error: unknown): string {
  return (error instanceof ApiError && error.detail) || uploadTexts.failed;
}

function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.isTransient || error.status >= 500);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}
