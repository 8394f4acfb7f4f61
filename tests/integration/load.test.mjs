// Honest peers with much to say: nobody may take them for a flood.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';

import { ServerProgram } from '../support/node/server_program.mjs';
import { eventually } from '../support/node/wait.mjs';
import { Dashboard } from './support/dashboard.mjs';
import { startHost } from './support/hosts.mjs';

const OpenRuns = 2_000;
const AtOnce = 50;

// As many dashboards do it together: all of the work, some of it at a time.
async function forEach(items, work) {
  const results = [];
  const remaining = items.entries();
  const worker = async () => {
    for (const [index, item] of remaining) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AtOnce }, worker));
  return results;
}

// Resolves to the newest form of each of the runs, by their ids, when all have one.
async function forms({ peer }, runs) {
  const shown = new Map();
  await eventually(
    () => {
      for (const { methodName, data } of peer.received.splice(0))
        if (methodName === 'RENDER') shown.set(data.transactionId, JSON.parse(data.toRender));
      return shown.size === runs.length;
    },
    () => `${runs.length} forms; there are ${shown.size}`,
    60_000,
  );
  return shown;
}

test(`${OpenRuns} open runs of one host go on after a kill -9`, async (t) => {
  const server = await ServerProgram.start(t);
  const user = await server.addUser('ann@example.com', 'Acme');
  const host = await startHost(t, server, await server.addKey(user, 'production'));
  const dashboard = await Dashboard.open(t, server, user);
  const runs = await forEach(Array.from({ length: OpenRuns }), () => dashboard.start('ask'));
  await forms(dashboard, runs);

  await server.kill();
  const started = performance.now();
  await server.start();
  const listening = performance.now();
  await dashboard.reconnect();
  await forEach(runs, (run) => dashboard.open(run));
  const shown = await forms(dashboard, runs);
  const resumed = performance.now();
  const ms = (from, to) => Math.round(to - from);
  t.diagnostic(
    `listening after ${ms(started, listening)} ms, all resumed ${ms(listening, resumed)} ms later`,
  );

  await forEach(runs, async (run) => {
    assert.equal(await dashboard.answer(run, shown.get(run.id), ['again']), true);
  });
  const isDone = ({ methodName }) => methodName === 'TRANSACTION_COMPLETED';
  await eventually(
    () => dashboard.peer.received.filter(isDone).length === OpenRuns,
    'all results',
    60_000,
  );
  assert.doesNotMatch(host.process.output, /code 1008/);
  assert.equal(host.process.output.match(/Reconnection successful/g).length, 1);
});

test('a client at 50 whole transactions a second is served', async (t) => {
  const PerSecond = 50;
  const Seconds = 5;
  const server = await ServerProgram.start(t);
  const user = await server.addUser('ann@example.com', 'Acme');
  await startHost(t, server, await server.addKey(user, 'production'));
  const dashboard = await Dashboard.open(t, server, user);

  const whole = async () => {
    const run = await dashboard.start('ask');
    await dashboard.answer(run, await dashboard.form(run, 'Answer'), ['x']);
    const result = await dashboard.result(run);
    await dashboard.leave(run);
    return result.status;
  };
  const transactions = [];
  const started = performance.now();
  for (let i = 0; i < PerSecond * Seconds; i += 1) {
    transactions.push(whole());
    // The rate is what is tested.
    await delay(Math.max(0, started + (i + 1) * (1_000 / PerSecond) - performance.now()));
  }
  const statuses = await Promise.all(transactions);
  t.diagnostic(`${statuses.length} transactions in ${Math.round(performance.now() - started)} ms`);
  assert.deepEqual([...new Set(statuses)], ['SUCCESS']);
  assert.equal(dashboard.peer.socket.readyState, dashboard.peer.socket.OPEN);
});
