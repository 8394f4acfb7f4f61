import { expect, it, vi } from 'vitest';
import { fakeUploads } from '@tests/support/fake-uploads';
import { putFile } from './put-file';

const file = new File(['hello'], 'a.txt');

function setUp() {
  const uploads = fakeUploads();
  const onProgress = vi.fn<(sent: number) => void>();
  const controller = new AbortController();
  const put = putFile('/uploads/a', file, { onProgress, signal: controller.signal });
  const [upload] = uploads;
  if (!upload) throw new Error('Nothing was sent.');
  return { upload, put, onProgress, controller };
}

it('sends the file as it is, and says how far it is', async () => {
  const { upload, put, onProgress } = setUp();
  expect([upload.url, upload.body]).toEqual(['/uploads/a', file]);
  upload.progress(3);
  upload.answer(204);
  await put;
  expect(onProgress.mock.calls).toEqual([[3]]);
});

it('fails with what the server says', async () => {
  const { upload, put } = setUp();
  upload.answer(413, { code: 'file_too_large', detail: 'Too large.' });
  await expect(put).rejects.toMatchObject({ code: 'file_too_large', detail: 'Too large.' });
});

it('reads over answers that are no problem document', async () => {
  const { upload, put } = setUp();
  upload.answer(403);
  await expect(put).rejects.toMatchObject({ code: 'forbidden', status: 403, detail: undefined });
});

it('says when nobody answered', async () => {
  const { upload, put } = setUp();
  upload.lose();
  await expect(put).rejects.toMatchObject({ code: 'network' });
});

it('can be called off', async () => {
  const { upload, put, controller } = setUp();
  controller.abort();
  await expect(put).rejects.toMatchObject({ name: 'AbortError' });
  expect(upload.isAborted()).toBe(true);
});
