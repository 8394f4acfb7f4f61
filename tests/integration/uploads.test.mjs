// Files that actions are given, as a browser and the SDKs handle them.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';

import { ServerProgram } from '../support/node/server_program.mjs';
import { eventually } from '../support/node/wait.mjs';
import { Dashboard } from './support/dashboard.mjs';
import { startHost } from './support/hosts.mjs';

async function waitingForFile(t, { sdk, settings } = {}) {
  const server = await ServerProgram.start(t, settings);
  const user = await server.addUser('ann@example.com', 'Acme');
  await startHost(t, server, await server.addKey(user, 'production'), sdk);
  const tab = await Dashboard.open(t, server, user);
  const run = await tab.start('read');
  const form = await tab.form(run, 'Report');
  return { server, user, tab, run, form };
}

// Asks where a file goes.
async function ticketFor({ tab, run, form }, file, session = tab.session) {
  const [ticket] = await session.post(`/transactions/${run.id}/uploads`, {
    inputGroupKey: form.inputGroupKey,
    files: [file],
  });
  return ticket;
}

const put = ({ url }, { uploadUrl }, body) =>
  fetch(new URL(uploadUrl, url), { method: 'PUT', body });

const report = { name: 'report.csv', size: 5, type: 'text/csv' };
const answered = ({ downloadUrl }) => ({ ...report, lastModified: 1, url: downloadUrl });

async function filesIn({ environment }) {
  const entries = await readdir(join(environment.DATA_DIR, 'uploads'), {
    recursive: true,
    withFileTypes: true,
  });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

for (const sdk of ['sdk-0.21', 'sdk-0.38', 'sdk-2.0']) {
  test(`${sdk} reads what was uploaded`, async (t) => {
    const stage = await waitingForFile(t, { sdk });
    const ticket = await ticketFor(stage, report);
    assert.equal((await put(stage.server, ticket, 'hello')).status, 204);
    await stage.tab.answer(stage.run, stage.form, [answered(ticket)]);
    assert.equal((await stage.tab.result(stage.run)).data, 'hello');
  });
}

test('a server that is killed in the middle of an upload keeps its link, and nothing else', async (t) => {
  const stage = await waitingForFile(t);
  const { server, tab, run, form } = stage;
  const ticket = await ticketFor(stage, report);
  const half = request(new URL(ticket.uploadUrl, server.url), {
    method: 'PUT',
    headers: { 'content-length': 5 },
  });
  half.once('error', () => {});
  half.write('hel');
  await eventually(async () => (await filesIn(server)).length === 1, 'a part');
  await server.killAndRestart();
  assert.deepEqual(await filesIn(server), []);
  await tab.reconnect();
  await tab.open(run);
  assert.equal((await put(server, ticket, 'hello')).status, 204);
  await tab.answer(run, form, [answered(ticket)]);
  assert.equal((await tab.result(run)).data, 'hello');
});

test('links are only for who runs the action, and for what it waits for', async (t) => {
  const stage = await waitingForFile(t);
  const stranger = await stage.server.logIn(
    await stage.server.addUser('eve@example.com', 'Elsewhere'),
  );
  await assert.rejects(ticketFor(stage, report, stranger), /: 404 /);
  const outdated = { ...stage, form: { inputGroupKey: 'another' } };
  await assert.rejects(ticketFor(outdated, report), /: 409 .*input_group_over/);
  await stage.tab.session.post(`/transactions/${stage.run.id}/cancel`);
  await assert.rejects(ticketFor(stage, report), /: 409 .*already_completed/);
});

test('the limit is that of the settings', async (t) => {
  const stage = await waitingForFile(t, { settings: { UPLOAD_LIMIT_MB: '1' } });
  const megabyte = 1024 * 1024;
  await assert.rejects(
    ticketFor(stage, { ...report, size: megabyte + 1 }),
    /: 413 .*report\.csv is too large: files may have up to 1 MB\./,
  );
  const ticket = await ticketFor(stage, { ...report, size: megabyte });
  const refused = await put(stage.server, ticket, Buffer.alloc(megabyte + 1)).catch(() => null);
  assert.ok(refused === null || refused.status === 413);
  assert.equal((await put(stage.server, ticket, Buffer.alloc(megabyte))).status, 204);
});

test('a server without uploads says so', async (t) => {
  const stage = await waitingForFile(t, { settings: { UPLOAD_LIMIT_MB: '0' } });
  const config = await (await fetch(`${stage.server.url}/api/v1/config`)).json();
  assert.equal(config.integrations.uploads, false);
  await assert.rejects(ticketFor(stage, report), /: 501 .*Upload storage has not been configured/);
});
