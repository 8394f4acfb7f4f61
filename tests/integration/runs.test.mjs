// What the dashboard is told when it starts a run, by its REST API.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { startHost } from './support/hosts.mjs';
import { callSdkRoute } from './support/sdk_routes.mjs';

const scope = suiteScope();
let server, session, keys;

before(async () => {
  server = await ServerProgram.start(scope);
  const user = await server.addUser('ann@example.com', 'Acme');
  session = await server.logIn(user);
  keys = {
    live: await server.addKey(user, 'production'),
    console: await server.addKey(user, 'development'),
  };
  for (const key of Object.values(keys)) await startHost(scope, server, key);
});

const begin = (mode, slug, more) => session.createRun(slug, { mode, ...more });

async function enqueue(mode, slug, params) {
  const { body } = await callSdkRoute(server, keys[mode], '/api/actions/enqueue', { slug, params });
  return body.id;
}

describe('starting a run tells what reading it tells', () => {
  for (const mode of ['live', 'console']) {
    test(`of a new one (${mode})`, async () => {
      const run = await begin(mode, 'parameters', { params: { id: 7 } });
      assert.equal(run.label, 'Pending');
      assert.equal(run.owner.email, 'ann@example.com');
      assert.deepEqual(run.params, { id: 7 });
      assert.equal(run.queuedActionId, null);
      assert.deepEqual(run, await session.run(run.id));
    });

    test(`of a task, the second time too (${mode})`, async () => {
      const queuedActionId = await enqueue(mode, 'ask', { id: 8 });
      const run = await begin(mode, 'ask', { queuedActionId });
      assert.equal(run.queuedActionId, queuedActionId);
      assert.deepEqual(run.params, { id: 8 });
      assert.deepEqual(run, await session.run(run.id));
      assert.deepEqual(await begin(mode, 'ask', { queuedActionId }), run);
    });
  }

  test('of one that goes on in the console', async () => {
    const run = await begin('console', 'order');
    assert.deepEqual(await begin('console', 'order', { reuse: 'open' }), run);
    const another = await begin('console', 'order');
    assert.notEqual(another.id, run.id);
    const live = await begin('live', 'order');
    assert.notEqual((await begin('live', 'order', { reuse: 'open' })).id, live.id);
  });

  test('of one that goes on and was a task', async () => {
    const queuedActionId = await enqueue('console', 'read');
    const run = await begin('console', 'read', { queuedActionId });
    assert.deepEqual(await begin('console', 'read', { reuse: 'open' }), run);
  });
});
