// Organizations know nothing of each other, and nobody acts for somebody else: asked of every route that exists, as
// the sources declare them.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { startHost } from './support/hosts.mjs';
import { callSdkRoute } from './support/sdk_routes.mjs';

const api = new URL('../../server/api/', import.meta.url);

// { method, path } of the routes that belong to an organization.
async function organizationRoutes() {
  const files = (await readdir(api)).filter((name) => name.endsWith('_routes.cpp'));
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, api), 'utf8')));
  const declared = /endpoints\.member\w*\(\s*(?:http::Method::(\w+),\s*)?"(\/orgs\/\{org\}[^"]*)"/g;
  return sources.flatMap((source) =>
    [...source.matchAll(declared)].map(([, method = 'Get', path]) => ({
      method: method.toUpperCase(),
      path,
    })),
  );
}

const routes = await organizationRoutes();

describe('two organizations', () => {
  const scope = suiteScope();
  const stage = {};

  before(async () => {
    const server = await ServerProgram.start(scope);
    const ann = await server.addUser('ann@example.com', 'Acme');
    const ben = await server.addUser('ben@example.com', 'Bolt');
    const key = await server.addKey(ben, 'production');
    await startHost(scope, server, key);
    stage.server = server;
    stage.ann = await server.logIn(ann);
    stage.ben = await server.logIn(ben);
    const run = await stage.ben.createRun('ask');
    const { body } = await callSdkRoute(server, key, '/api/actions/enqueue', { slug: 'ask' });
    const { data: members } = await stage.ben.get('/members');
    const { data: keys } = await stage.ben.get('/api-keys');
    const { data: environments } = await stage.ben.get('/environments');
    const { data: actions } = await stage.ben.get('/actions');
    stage.ids = {
      transactions: run.id,
      queue: body.id,
      members: members[0].id,
      'api-keys': keys[0].id,
      environments: environments[0].id,
      actions: actions[0].id,
    };
  });

  // Ben's things by the name of the collection in the path; what he has none of has no id that fits either.
  const filled = ({ path }, organization) =>
    `${stage.server.url}/api/v1${path
      .replace('{org}', organization)
      .replace(/([a-z-]+)\/\{\w+\}/g, (_, name) => `${name}/${stage.ids[name] ?? 'none'}`)}`;

  // What a route reads before it looks for its row has to be right.
  const bodies = {
    uploads: { inputGroupKey: 'key', files: [{ name: 'a.txt', size: 1, type: 'text/plain' }] },
    notifications: { delivery: [] },
    access: { availability: null, teams: [] },
    schedules: { schedules: [] },
  };
  const bodyOf = ({ path }) => bodies[path.split('/').at(-1)] ?? {};

  const call = (route, url, headers) => {
    const { method } = route;
    const body =
      method === 'GET' || method === 'DELETE' ? undefined : JSON.stringify(bodyOf(route));
    const type = body && { 'Content-Type': 'application/json' };
    return fetch(url, { method, headers: { ...headers, ...type }, body });
  };

  test('there are routes to ask', () => assert.ok(routes.length > 25, `${routes.length} routes`));

  for (const route of routes) {
    test(`${route.method} ${route.path}`, async () => {
      const { ann } = stage;
      const foreign = filled(route, 'bolt');
      assert.equal(
        (await call(route, foreign, ann.headers)).status,
        404,
        'of a foreign organization',
      );
      const nobody = await call(route, foreign, { Origin: stage.server.url });
      assert.equal(nobody.status, 401, 'without a session');
      if (/\{id\}/.test(route.path)) {
        const { status } = await call(route, filled(route, 'acme'), ann.headers);
        assert.equal(status, 404, 'with an id of a foreign organization');
      }
      if (route.method !== 'GET') {
        const { Cookie, Origin } = ann.headers;
        const own = filled(route, 'acme');
        assert.equal((await call(route, own, { Cookie, Origin })).status, 403, 'without a token');
        const elsewhere = { ...ann.headers, Origin: 'https://elsewhere.example' };
        assert.equal((await call(route, own, elsewhere)).status, 403, 'from a foreign page');
      }
    });
  }

  test('nothing of it has changed anything', async () => {
    const { ben, ids } = stage;
    assert.equal((await ben.run(ids.transactions)).status, 'PENDING');
    assert.equal((await ben.get('/queue')).data[0].id, ids.queue);
    assert.equal((await ben.get('/api-keys')).data[0].id, ids['api-keys']);
  });
});
