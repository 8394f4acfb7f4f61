import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/http/api-error';
import { UploadQueue } from './upload-queue';

const file = (name: string) => new File(['x'], name, { type: 'text/plain', lastModified: 7 });
const links = (name: string) => ({ uploadUrl: `put:${name}`, downloadUrl: `get:${name}` });

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A queue whose uploads are answered by hand, in the order in which they began. */
function setUp() {
  const begun: { url: string; resolve: () => void; reject: (error: Error) => void }[] = [];
  const progress: ((sent: number) => void)[] = [];
  const asked = vi.fn((chosen: File) => Promise.resolve(links(chosen.name)));
  const queue = new UploadQueue({
    linksFor: asked,
    put: (url, _file, { onProgress, signal }) =>
      new Promise((resolve, reject) => {
        begun.push({ url, resolve, reject });
        progress.push(onProgress);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  });
  const kinds = () => queue.getUploads().map(({ state }) => state.kind);
  const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
  return { queue, begun, progress, asked, kinds, pass };
}

it('sends a few files at a time', async () => {
  const { queue, begun, kinds, pass } = setUp();
  queue.add(['a', 'b', 'c', 'd'].map(file));
  expect(kinds()).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  queue.start();
  await pass();
  expect(begun.map(({ url }) => url)).toEqual(['put:a', 'put:b', 'put:c']);
  begun[1]?.resolve();
  await pass();
  expect(kinds()).toEqual(['running', 'done', 'running', 'running']);
});

it('says what an action receives when everything is there', async () => {
  const { queue, begun, pass } = setUp();
  queue.add([file('a.txt')]);
  const settled = queue.settle();
  await pass();
  expect(queue.results()).toBeNull();
  begun[0]?.resolve();
  const result = { name: 'a.txt', type: 'text/plain', lastModified: 7, size: 1, url: 'get:a.txt' };
  await expect(settled).resolves.toEqual([result]);
  expect(queue.results()).toEqual([result]);
});

it('tells how far it is', async () => {
  const { queue, progress, pass } = setUp();
  queue.add([file('a')]);
  queue.start();
  await pass();
  progress[0]?.(1);
  expect(queue.getUploads()[0]?.state).toEqual({ kind: 'running', sent: 1, isRetry: false });
});

it('tries again while nobody answers, with a new link, and then gives up', async () => {
  const { queue, begun, asked, kinds, pass } = setUp();
  queue.add([file('a')]);
  const settled = queue.settle();
  const outcome = expect(settled).rejects.toThrow();
  for (const wait of [1000, 2000, 4000, 8000, 16_000]) {
    await pass();
    begun.at(-1)?.reject(new ApiError({ code: 'network' }));
    await pass();
    expect(queue.getUploads()[0]?.state).toMatchObject({ kind: 'running', isRetry: true });
    await pass(wait);
  }
  expect(asked).toHaveBeenCalledTimes(6);
  begun.at(-1)?.reject(new ApiError({ code: 'network' }));
  await outcome;
  expect(kinds()).toEqual(['failed']);
});

it('gives up at once when the server says no, in its words', async () => {
  const { queue, begun, pass } = setUp();
  queue.add([file('a')]);
  queue.start();
  await pass();
  begun[0]?.reject(new ApiError({ code: 'file_too_large', status: 413, detail: 'Too large.' }));
  await pass();
  expect(queue.getUploads()[0]?.state).toEqual({ kind: 'failed', message: 'Too large.' });
});

it('goes on when somebody asks for it', async () => {
  const { queue, begun, kinds, pass } = setUp();
  queue.add([file('a')]);
  queue.start();
  await pass();
  begun[0]?.reject(new ApiError({ code: 'forbidden', status: 403 }));
  await pass();
  queue.retry(queue.getUploads()[0]?.id ?? 0);
  queue.start();
  await pass();
  begun[1]?.resolve();
  await pass();
  expect(kinds()).toEqual(['done']);
});

it('calls off what is removed, and begins the next', async () => {
  const { queue, begun, pass } = setUp();
  queue.add(['a', 'b', 'c', 'd'].map(file));
  queue.start();
  await pass();
  queue.remove(queue.getUploads()[0]?.id ?? 0);
  await pass();
  expect(begun.map(({ url }) => url)).toEqual(['put:a', 'put:b', 'put:c', 'put:d']);
  expect(queue.getUploads()).toHaveLength(3);
});

it('lets nobody wait for files that were taken away', async () => {
  const { queue, pass } = setUp();
  queue.add([file('a')]);
  const outcome = expect(queue.settle()).rejects.toThrow();
  await pass();
  queue.clear();
  await outcome;
});
