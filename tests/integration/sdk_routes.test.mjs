// The HTTP API of the SDKs: by plain requests, as every version sends them, and through the SDK itself.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { Dashboard } from './support/dashboard.mjs';
import { startHost } from './support/hosts.mjs';
import { callSdkRoute } from './support/sdk_routes.mjs';

const scope = suiteScope();
let server, user, live, development, host, dashboard;

before(async () => {
  server = await ServerProgram.start(scope, { ALLOW_PRIVATE_HTTP_HOSTS: 'true' });
  user = await server.addUser('ann@example.com', 'Acme');
  live = await server.addKey(user, 'production');
  development = await server.addKey(user, 'development');
  host = await startHost(scope, server, live);
  await startHost(scope, server, development);
  dashboard = await Dashboard.open(scope, server, user);
});

const post = (path, body, key = live) => callSdkRoute(server, key, path, body);
const success = (more = {}) => ({ status: 200, body: { type: 'success', ...more } });
const failure = (status, message) => ({ status, body: { type: 'error', message } });

describe('every route', () => {
  const paths = [
    '/api/actions/enqueue',
    '/api/actions/dequeue',
    '/api/notify',
    '/api/hosts/declare',
  ];
  for (const path of paths) {
    test(`${path} refuses what is not JSON, no key, a wrong key, and a wrong body`, async () => {
      assert.deepEqual(await post(path, '{"a":'), failure(400, 'Invalid request body.'));
      assert.deepEqual(
        await callSdkRoute(server, undefined, path, {}),
        failure(401, 'No API key provided.'),
      );
      assert.deepEqual(
        await post(path, {}, 'live_wrong'),
        failure(403, 'Invalid API key provided.'),
      );
      assert.deepEqual(await post(path, { id: 7 }), failure(400, 'Invalid request body.'));
    });
  }

  test('what does not exist is answered in JSON, too', async () => {
    assert.deepEqual(await post('/api/no/such/route', {}), failure(404, 'Not found.'));
  });
});

describe('the queue', () => {
  test('gives back what it was given, once', async () => {
    const params = {
      id: '12',
      count: 3,
      urgent: true,
      note: null,
      due: '2024-01-01T00:00:00.000Z',
    };
    const paramsMeta = { values: { due: ['Date'] } };
    const { status, body } = await post('/api/actions/enqueue', {
      slug: 'parameters',
      assignee: 'ANN@example.com',
      params,
      paramsMeta,
    });
    assert.equal(status, 200);
    assert.deepEqual(
      await post('/api/actions/dequeue', { id: body.id }),
      success({ id: body.id, assignee: 'ann@example.com', params, paramsMeta }),
    );
    assert.deepEqual(
      await post('/api/actions/dequeue', { id: body.id }),
      failure(404, 'Queued action not found'),
    );
  });

  test('leaves out what was not given: SDKs know no null there', async () => {
    const { body } = await post('/api/actions/enqueue', {
      slug: 'ask',
      assignee: null,
      params: null,
    });
    assert.deepEqual(
      await post('/api/actions/dequeue', { id: body.id }),
      success({ id: body.id, paramsMeta: null }),
    );
  });

  test('refuses unknown actions and people, and foreign development actions', async () => {
    const enqueue = (body, key) => post('/api/actions/enqueue', body, key);
    assert.deepEqual(await enqueue({ slug: 'none' }), failure(404, 'Action not found.'));
    assert.deepEqual(
      await enqueue({ slug: 'ask', assignee: 'nobody@example.com' }),
      failure(404, 'Assignee not found'),
    );
    await server.result(
      [
        'user',
        'add',
        'bob@example.com',
        '--password-stdin',
        '--join',
        'acme',
        '--role',
        'DEVELOPER',
      ],
      { input: 'correct horse battery\n' },
    );
    assert.deepEqual(
      await enqueue({ slug: 'ask', assignee: 'bob@example.com' }, development),
      failure(400, 'Development actions can only be assigned to the action developer'),
    );
  });

  test('keeps development and production apart', async () => {
    const { body } = await post('/api/actions/enqueue', { slug: 'ask' }, development);
    assert.deepEqual(
      await post('/api/actions/dequeue', { id: body.id }, live),
      failure(404, 'Queued action not found'),
    );
    assert.equal((await post('/api/actions/dequeue', { id: body.id }, development)).status, 200);
  });

  test('keeps the types of parameters through the SDK', async () => {
    const params = { id: 'x', due: '2024-01-01T00:00:00.000Z' };
    host.send({ type: 'enqueue', slug: 'parameters', options: { assignee: user.email, params } });
    const { queued } = await host.reported('enqueued');
    host.send({ type: 'dequeue', id: queued.id });
    const dequeued = await host.reported('dequeued');
    assert.equal(dequeued.queued.assignee, user.email);
    assert.equal(dequeued.queued.params.id, 'x');
  });

  test('hands its parameters to the run that takes them', async () => {
    const params = { id: '12', due: '2024-01-01T00:00:00.000Z' };
    const paramsMeta = { values: { due: ['Date'] } };
    const { body } = await post('/api/actions/enqueue', { slug: 'parameters', params, paramsMeta });
    const run = await dashboard.start('parameters', { queuedActionId: body.id });
    assert.deepEqual((await dashboard.result(run)).data, { id: '12', isDate: true });
    const { data } = await dashboard.session.get('/queue');
    assert.ok(!data.some(({ id }) => id === body.id), 'it has left the queue');
  });
});

describe('notifications', () => {
  const createdAt = () => new Date().toISOString();

  test('of a run reach the tab that watches it, and are kept', async () => {
    const run = await dashboard.start('ask');
    const answer = await post('/api/notify', {
      message: 'A charge was refunded',
      title: 'Refund',
      transactionId: run.id,
      deliveryInstructions: [{ to: user.email, method: 'EMAIL' }],
      createdAt: createdAt(),
    });
    assert.deepEqual(answer, success());
    const shown = await dashboard.peer.message(
      'NOTIFY',
      ({ transactionId }) => transactionId === run.id,
    );
    assert.equal(shown.message, 'A charge was refunded');
    assert.equal(shown.title, 'Refund');
    const { data } = await dashboard.session.get(`/transactions/${run.id}/notifications`);
    assert.deepEqual(
      data.map(({ title, message }) => ({ title, message })),
      [{ title: 'Refund', message: 'A charge was refunded' }],
    );
  });

  test('with a key that was used are not made again', async () => {
    const run = await dashboard.start('ask');
    const body = {
      message: 'Once',
      transactionId: run.id,
      deliveryInstructions: [{ to: user.email }],
      createdAt: createdAt(),
      idempotencyKey: 'once',
    };
    assert.deepEqual(await post('/api/notify', body), success());
    assert.deepEqual(await post('/api/notify', body), success());
    const { data } = await dashboard.session.get(`/transactions/${run.id}/notifications`);
    assert.equal(data.length, 1);
  });

  test('need no deliveries, as Python leaves them out, but a run that exists', async () => {
    assert.deepEqual(
      await post('/api/notify', { message: 'Hi', createdAt: createdAt() }),
      success(),
    );
    assert.deepEqual(
      await post('/api/notify', { message: 'Hi', createdAt: createdAt(), transactionId: 'none' }),
      failure(403, 'Transaction not found.'),
    );
  });
});

describe('declarations of serverless hosts', () => {
  // A serverless endpoint: declares what it has when it is checked, as the SDK does.
  async function endpoint(t, declaration) {
    let answer;
    const http = createServer(async (request, response) => {
      const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
      answer = await post('/api/hosts/declare', { ...body, ...declaration });
      response.end();
    });
    await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
    t.after(() => http.close());
    return { url: `http://127.0.0.1:${http.address().port}/`, answer: () => answer };
  }

  const sdk = { sdkName: '@interval/sdk', sdkVersion: '2.0.0' };

  test('make its actions available when it is added', async (t) => {
    const actions = [{ slug: 'serverless' }, { slug: 'not valid!' }];
    const { url, answer } = await endpoint(t, { ...sdk, actions, groups: [] });
    const added = await dashboard.session.post('/http-hosts', { url });
    assert.equal(added.status, 'ONLINE');
    assert.equal(added.sdkVersion, '2.0.0');
    assert.deepEqual(
      answer(),
      success({ invalidSlugs: ['not valid!'], sdkAlert: null, warnings: [] }),
    );
    const structure = await dashboard.session.get('/structure');
    assert.ok(structure.actions.some(({ slug }) => slug === 'serverless'));
  });

  test('need a live key and a known host', async () => {
    const body = { ...sdk, httpHostId: '00000000-0000-4000-8000-000000000000', actions: [] };
    assert.deepEqual(
      await post('/api/hosts/declare', body, development),
      failure(403, 'Invalid API key provided.'),
    );
    assert.deepEqual(await post('/api/hosts/declare', body), failure(404, 'Host not found.'));
  });
});
