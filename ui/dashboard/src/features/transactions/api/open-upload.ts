import * as v from 'valibot';
import type { UploadLinks } from '@/io/upload/send-file';
import { api } from '@/lib/http/api';

const schema = v.pipe(
  v.tuple([v.object({ uploadUrl: v.string(), downloadUrl: v.string() })]),
  v.transform(([links]) => links),
);

interface Upload {
  readonly organization: string;
  readonly transactionId: string;
  readonly callKey: string;
  readonly file: File;
  readonly signal: AbortSignal;
}

/** Asks the server where a file goes that a run waits for. */
export function openUpload(upload: Upload): Promise<UploadLinks> {
  const { organization, transactionId, callKey, file, signal } = upload;
  const { name, size, type } = file;
  return api.request('POST', `/orgs/${organization}/transactions/${transactionId}/uploads`, {
    schema,
    body: { inputGroupKey: callKey, files: [{ name, size, type }] },
    signal,
  });
}
