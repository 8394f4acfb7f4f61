// An orderly end: everybody is told to come back, nothing is lost, and no service manager has to wait.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ServerProgram } from '../support/node/server_program.mjs';
import { Dashboard } from './support/dashboard.mjs';
import { startHost } from './support/hosts.mjs';

const Deadline = 1_000;

async function busyServer(t) {
  const server = await ServerProgram.start(t);
  const user = await server.addUser('ann@example.com', 'Acme');
  const host = await startHost(t, server, await server.addKey(user, 'production'));
  const dashboard = await Dashboard.open(t, server, user);
  const run = await dashboard.start('ask');
  await dashboard.form(run, 'Answer');
  return { server, host, dashboard, run };
}

for (const signal of ['SIGTERM', 'SIGINT']) {
  test(`${signal} closes with 1012 and ends within a second, with exit code 0`, async (t) => {
    const { server, host, dashboard } = await busyServer(t);
    const started = performance.now();
    const ended = await server.process.stop(signal);
    const took = performance.now() - started;
    assert.deepEqual(ended, { code: 0, signal: null });
    assert.ok(took < Deadline, `it took ${took} ms`);
    assert.deepEqual(await dashboard.peer.closed, {
      code: 1012,
      reason: 'Closing briefly for scheduled server restart.',
    });
    await host.process.printed(/Connection to Interval closed \(code 1012\)|Reconnecting/);
  });
}

test('an impatient second signal changes nothing', async (t) => {
  const { server } = await busyServer(t);
  server.process.child.kill('SIGTERM');
  assert.deepEqual(await server.process.stop('SIGTERM'), { code: 0, signal: null });
});

test('what ran goes on after the restart', async (t) => {
  const { server, dashboard, run } = await busyServer(t);
  await server.process.stop('SIGTERM');
  await server.start();
  await dashboard.reconnect();
  await dashboard.open(run);
  await dashboard.answer(run, await dashboard.form(run, 'Answer'), ['back']);
  assert.equal((await dashboard.result(run)).data, 'Answered: back');
});
