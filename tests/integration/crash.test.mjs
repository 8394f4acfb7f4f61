// kill -9 as a stand-in for every way in which a server can end without having been asked: what it has acknowledged
// is there afterwards, and what was going on goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ServerProgram } from '../support/node/server_program.mjs';
import { callSdkRoute } from './support/sdk_routes.mjs';
import { Dashboard } from './support/dashboard.mjs';
import { startHost } from './support/hosts.mjs';

async function serverWithHost(t) {
  const server = await ServerProgram.start(t);
  const user = await server.addUser('ann@example.com', 'Acme');
  const key = await server.addKey(user, 'production');
  await startHost(t, server, key);
  const dashboard = await Dashboard.open(t, server, user);
  return { server, user, key, dashboard };
}

test('a pending IO call survives: the same form, answered once, ends the run', async (t) => {
  const { server, dashboard } = await serverWithHost(t);
  const run = await dashboard.start('ask');
  const before = await dashboard.form(run, 'Answer');
  await server.killAndRestart();
  await dashboard.reconnect();
  dashboard.peer.received.length = 0;
  await dashboard.open(run);
  const after = await dashboard.form(run, 'Answer');
  assert.deepEqual(after, before);
  assert.equal(await dashboard.answer(run, after, ['still here']), true);
  assert.equal((await dashboard.result(run)).data, 'Answered: still here');
});

test('a pending IO call is shown to another tab of its owner, too', async (t) => {
  const { server, user, dashboard } = await serverWithHost(t);
  const run = await dashboard.start('ask');
  await dashboard.form(run, 'Answer');
  await server.killAndRestart();
  const other = await Dashboard.open(t, server, user);
  await other.open(run);
  await other.answer(run, await other.form(run, 'Answer'), ['elsewhere']);
  assert.equal((await other.result(run)).data, 'Answered: elsewhere');
});

test('everything acknowledged is still there', async (t) => {
  const { server, user, key, dashboard } = await serverWithHost(t);
  const done = await dashboard.start('immediate');
  await dashboard.result(done);
  const waiting = await dashboard.start('order');
  await dashboard.answer(waiting, await dashboard.form(waiting, 'Article'), ['Tea']);
  await dashboard.form(waiting, 'How many?');
  const queued = await callSdkRoute(server, key, '/api/actions/enqueue', {
    slug: 'ask',
    params: { id: '1' },
  });
  const secondKey = await server.addKey(user, 'development');
  await server.kill();
  await server.start();

  // The session, in its cookie, is among what has to be kept.
  const { session } = dashboard;
  const kept = await session.run(done.id);
  assert.deepEqual(
    [kept.status, kept.resultStatus, kept.result.data],
    ['COMPLETED', 'SUCCESS', 'done'],
  );
  const { data: lines } = await session.get(`/transactions/${waiting.id}/logs`);
  assert.equal(lines.length, 1);
  assert.notEqual((await session.run(waiting.id)).status, 'COMPLETED');
  const { data: queue } = await session.get('/queue');
  assert.deepEqual(
    queue.map(({ id, params }) => ({ id, params })),
    [{ id: queued.body.id, params: { id: '1' } }],
  );
  const known = await callSdkRoute(server, secondKey, '/api/actions/dequeue', { id: 'none' });
  assert.equal(known.status, 404);
});

test('all of many results that were acknowledged right before are there', async (t) => {
  const { server, dashboard } = await serverWithHost(t);
  const runs = await Promise.all(Array.from({ length: 40 }, () => dashboard.start('immediate')));
  await Promise.all(runs.map((run) => dashboard.result(run)));
  await server.killAndRestart();
  const kept = await Promise.all(runs.map((run) => dashboard.session.run(run.id)));
  assert.deepEqual(
    [...new Set(kept.map(({ status, resultStatus }) => `${status} ${resultStatus}`))],
    ['COMPLETED SUCCESS'],
  );
});
