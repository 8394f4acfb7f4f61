import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { fakeUploads } from '@tests/support/fake-uploads';
import { renderIoCall } from '@tests/support/io-call';
import { IoActionsContext, noIoActions } from '../io-actions-context';

const file = (name: string) => new File(['hello'], name, { type: 'text/csv', lastModified: 7 });
const received = (name: string) => ({
  name,
  type: 'text/csv',
  lastModified: 7,
  size: 5,
  url: `get:${name}`,
});

interface Options {
  readonly props?: object;
  readonly isOptional?: boolean;
  readonly isMultiple?: boolean;
}

/** A field, with a server that knows a place for every file. */
async function setUp({ props = {}, ...rest }: Options = {}) {
  fakeApi({ 'GET /config': { status: 503 } });
  const uploads = fakeUploads();
  const openUpload = vi.fn((callKey: string, { name }: File) =>
    Promise.resolve({ uploadUrl: `put:${callKey}/${name}`, downloadUrl: `get:${name}` }),
  );
  const element = { methodName: 'UPLOAD_FILE', label: 'Report', props, ...rest };
  const call = renderIoCall(element, {
    wrap: (children) => (
      <IoActionsContext value={{ ...noIoActions, openUpload }}>{children}</IoActionsContext>
    ),
  });
  const input = await screen.findByLabelText<HTMLInputElement>(/^Report/);
  const choose = (...files: File[]) => fireEvent.change(input, { target: { files } });
  const begun = (count = 1) => vi.waitFor(() => expect(uploads).toHaveLength(count));
  return { ...call, uploads, openUpload, input, choose, begun };
}

it('uploads what is chosen at once, and answers with where it is', async () => {
  const { uploads, choose, begun, submit } = await setUp();
  expect(screen.getByText('Select a file or drag and drop')).toBeVisible();
  choose(file('a.csv'));
  expect(screen.getByText('File selected')).toBeVisible();
  await begun();
  expect(uploads[0]?.url).toBe('put:k/a.csv');
  uploads[0]?.answer(204);
  await screen.findByRole('button', { name: 'Remove a.csv' });
  expect(await submit()).toEqual([received('a.csv')]);
});

it('shows how far it is', async () => {
  const { uploads, choose, begun } = await setUp();
  choose(file('a.csv'));
  await begun();
  uploads[0]?.progress(2);
  const bar = await screen.findByRole('progressbar', { name: 'Upload of a.csv' });
  await vi.waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '40'));
  expect(screen.getByText('2 bytes of 5 bytes')).toBeVisible();
});

it('takes several where several are wanted, one after the other', async () => {
  const { uploads, choose, begun, submit } = await setUp({ isMultiple: true });
  choose(file('a.csv'), file('b.csv'));
  choose(file('b.csv'), file('c.csv'));
  expect(screen.getByText('3 files selected')).toBeVisible();
  await begun(3);
  for (const upload of uploads) upload.answer(204);
  await screen.findByRole('button', { name: 'Remove c.csv' });
  expect(await submit()).toEqual([['a.csv', 'b.csv', 'c.csv'].map(received)]);
});

it('has the last one chosen where one is wanted', async () => {
  const { uploads, choose, begun } = await setUp();
  choose(file('a.csv'));
  await begun();
  choose(file('b.csv'));
  await begun(2);
  expect(uploads[0]?.isAborted()).toBe(true);
  expect(screen.queryByTitle('a.csv')).toBeNull();
});

it('refuses other kinds of files, and keeps what was there', async () => {
  const { input, choose, begun, submit } = await setUp({
    props: { allowedExtensions: ['csv', '.tsv'] },
    isOptional: true,
  });
  const hint = 'Must have one of the following file extensions: .csv, .tsv.';
  expect(input).toHaveAttribute('accept', '.csv,.tsv');
  expect(input).toHaveAttribute('title', hint);
  expect(input).toHaveAccessibleDescription(hint);
  choose(file('a.txt'));
  expect(
    screen.getByText(
      'Sorry, that file does not meet the requirements. Please select another and try again.',
    ),
  ).toBeVisible();
  expect(await submit()).toEqual([undefined]);
  choose(file('a.CSV'));
  await begun();
  expect(screen.queryByText(/does not meet/)).toBeNull();
});

it('wants one file where one is wanted', async () => {
  const { choose } = await setUp();
  choose(file('a.csv'), file('b.csv'));
  expect(screen.getByText('Please select only one file.')).toBeVisible();
});

it('is required unless it is optional', async () => {
  const { submit } = await setUp();
  expect(await submit()).toEqual([]);
  expect(screen.getByText('This field is required.')).toBeVisible();
});

it('says what went wrong, blocks, and tries again', async () => {
  const { uploads, choose, begun, submit, user } = await setUp();
  choose(file('a.csv'));
  await begun();
  uploads[0]?.answer(413, { code: 'file_too_large', detail: 'a.csv is too large.' });
  expect(await screen.findByText('a.csv is too large.')).toBeVisible();
  expect(await submit()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Try a.csv again' }));
  await begun(2);
  uploads[1]?.answer(403);
  const generic = 'Sorry, there was a problem uploading your file. Please try again.';
  expect(await screen.findByText(generic)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Select a new file...' }));
  expect(screen.queryByText(generic)).toBeNull();
  expect(screen.getByText('Select a file or drag and drop')).toBeVisible();
});

it('can be called off', async () => {
  const { uploads, choose, begun, user } = await setUp();
  choose(file('a.csv'));
  await begun();
  await user.click(screen.getByRole('button', { name: 'Cancel a.csv' }));
  expect(uploads[0]?.isAborted()).toBe(true);
  expect(screen.getByText('Select a file or drag and drop')).toBeVisible();
});

it('takes files that are dropped', async () => {
  const { input, begun } = await setUp();
  fireEvent.dragEnter(input);
  expect(screen.getByText('Drop to upload')).toBeVisible();
  fireEvent.drop(input, { dataTransfer: { files: [file('a.csv')] } });
  expect(screen.getByText('File selected')).toBeVisible();
  await begun();
});

it('takes files that are pasted', async () => {
  const { begun } = await setUp();
  fireEvent.paste(document.body, { clipboardData: { files: [file('a.csv')] } });
  await begun();
  expect(screen.getByText('File selected')).toBeVisible();
});

it('takes nothing while it is disabled', async () => {
  const { input, uploads } = await setUp({ props: { disabled: true } });
  expect(input).toBeDisabled();
  fireEvent.drop(input, { dataTransfer: { files: [file('a.csv')] } });
  fireEvent.paste(document.body, { clipboardData: { files: [file('a.csv')] } });
  expect(uploads).toEqual([]);
  expect(screen.getByText('Select a file or drag and drop')).toBeVisible();
});

it('uses the storage of the host, when it is submitted', async () => {
  const { uploads, openUpload, choose, begun, onState, redraw, submit } = await setUp({
    props: { fileUrls: null },
  });
  choose(file('a.csv'));
  const described = { name: 'a.csv', type: 'text/csv' };
  expect(onState).toHaveBeenCalledWith({ files: [described], ...described });
  redraw({ fileUrls: [{ uploadUrl: 'put:own', downloadUrl: 'get:own' }] });
  expect(uploads).toEqual([]);
  const [pending] = (await submit()) as [{ settle: () => Promise<unknown> }];
  const settled = pending.settle();
  await begun();
  expect(uploads[0]?.url).toBe('put:own');
  uploads[0]?.answer(200);
  await expect(settled).resolves.toEqual({ ...received('a.csv'), url: 'get:own' });
  expect(openUpload).not.toHaveBeenCalled();
});

it('leaves the files to the server where the host wants none after all', async () => {
  const { uploads, choose, begun, redraw } = await setUp({ props: { fileUrls: [] } });
  choose(file('a.csv'));
  redraw({});
  await begun();
  expect(uploads[0]?.url).toBe('put:k/a.csv');
});

it('speaks to hosts from before there were several files', async () => {
  const { uploads, choose, begun, redraw, submit } = await setUp({
    props: { uploadUrl: null, downloadUrl: null },
  });
  choose(file('a.csv'));
  redraw({ uploadUrl: 'put:old', downloadUrl: 'get:old' });
  const [pending] = (await submit()) as [{ settle: () => Promise<unknown> }];
  const settled = pending.settle();
  await begun();
  expect(uploads[0]?.url).toBe('put:old');
  uploads[0]?.answer(200);
  await expect(settled).resolves.toEqual({ ...received('a.csv'), url: 'get:old' });
});
