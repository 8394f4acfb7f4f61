// What the dashboard sets for live actions, by its REST API.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { startHost } from './support/hosts.mjs';

// Before 0.34, code did not say who may run an action.
const OldSdk = 'sdk-0.21';

const scope = suiteScope();
let server, user, session, stranger;

before(async () => {
  server = await ServerProgram.start(scope);
  user = await server.addUser('ann@example.com', 'Acme');
  stranger = await server.logIn(await server.addUser('eve@example.com', 'Other'));
  session = await server.logIn(user);
  await startHost(scope, server, await server.addKey(user, 'production'), OldSdk);
});

async function call(method, path, body, who = session) {
  const response = await fetch(`${server.url}/api/v1/orgs/acme${path}`, {
    method,
    headers: { ...who.headers, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const actionOf = async (slug) => (await call('GET', `/actions/by-slug?slug=${slug}`)).body;

async function refused(method, path, body) {
  const answer = await call(method, path, body);
  const [problem] = answer.body.errors ?? [];
  return { status: answer.status, code: answer.body.code, pointer: problem?.pointer };
}

describe('the list of all actions', () => {
  test('goes by slug, in pages', async () => {
    const first = await call('GET', '/actions?limit=4');
    assert.deepEqual(
      first.body.data.map(({ slug }) => slug),
      ['ask', 'explode', 'hello', 'immediate'],
    );
    const rest = await call('GET', `/actions?limit=4&cursor=${first.body.nextCursor}`);
    assert.deepEqual(
      rest.body.data.map(({ slug }) => slug),
      ['order', 'parameters', 'read'],
    );
    assert.equal(rest.body.nextCursor, null);
  });

  test('finds words, and what was archived', async () => {
    const { body } = await call('GET', '/actions?q=ELL');
    assert.deepEqual(
      body.data.map(({ slug }) => slug),
      ['hello'],
    );
    assert.deepEqual((await call('GET', '/actions?archived=true')).body.data, []);
  });

  test('is nothing to strangers', async () => {
    assert.equal((await call('GET', '/actions', undefined, stranger)).status, 404);
  });
});

describe('one action', () => {
  test('tells what is declared and set, by slug and by id', async () => {
    const action = await actionOf('hello');
    assert.equal(action.canConfigure, true);
    assert.equal(action.accessDefinedInCode, false);
    assert.deepEqual(action.overrides, { name: null, description: null, backgroundable: null });
    assert.deepEqual(action.access, []);
    assert.equal(action.hosts[0].sdkVersion, '0.21.0');
    assert.deepEqual((await call('GET', `/actions/${action.id}`)).body, action);
    assert.equal((await call('GET', '/actions/nobody')).status, 404);
  });
});

describe('settings', () => {
  test('give access to nobody, everybody, or a team that exists', async () => {
    const { id } = await actionOf('hello');
    const closed = await call('PUT', `/actions/${id}/access`, {
      availability: 'GROUPS',
      teams: [],
    });
    assert.equal(closed.body.canRun, false);
    assert.deepEqual(
      await refused('PUT', `/actions/${id}/access`, {
        availability: 'GROUPS',
        teams: [{ teamId: 'nobody', level: 'RUNNER' }],
      }),
      { status: 422, code: 'unknown_team', pointer: '/teams/0/teamId' },
    );
    const open = await call('PUT', `/actions/${id}/access`, { availability: null, teams: [] });
    assert.equal(open.body.canRun, true);
    assert.deepEqual((await call('GET', '/teams')).body, { data: [], nextCursor: null });
  });

  test('keep a destination of notifications', async () => {
    const { id } = await actionOf('hello');
    const delivery = [{ method: 'EMAIL', to: 'ops@example.com' }];
    const path = `/actions/${id}/notifications`;
    const set = await call('PUT', path, { delivery });
    assert.deepEqual(set.body.defaultNotificationDelivery, delivery);
    assert.deepEqual(
      (await call('PUT', path, { delivery: null })).body.defaultNotificationDelivery,
      [],
    );
  });

  test('archive and bring back', async () => {
    const { id } = await actionOf('immediate');
    assert.equal((await call('POST', `/actions/${id}/archive`)).body.archived, true);
    const archived = await call('GET', '/actions?archived=true');
    assert.deepEqual(
      archived.body.data.map(({ slug }) => slug),
      ['immediate'],
    );
    assert.equal((await call('POST', '/transactions', { slug: 'immediate' })).status, 404);
    assert.equal((await call('POST', `/actions/${id}/unarchive`)).body.canRun, true);
  });

  const runs = { schedulePeriod: 'day', hours: 8, timeZoneName: 'Europe/Paris' };
  const wrong = [
    ['PATCH', '', { name: 'Hi' }, 409, 'feature_disabled', undefined],
    ['PATCH', '', { name: 7 }, 422, 'validation_failed', '/name'],
    ['PATCH', '', { backgroundable: 'yes' }, 422, 'validation_failed', '/backgroundable'],
    ['PUT', '/access', { availability: 'ALL' }, 422, 'validation_failed', '/availability'],
    ['PUT', '/access', { availability: null, teams: [7] }, 422, 'validation_failed', '/teams/0'],
    ['PUT', '/notifications', { delivery: 'ann' }, 422, 'validation_failed', '/delivery'],
    [
      'PUT',
      '/notifications',
      { delivery: [{ method: 'SLACK', to: '#ops' }] },
      422,
      'slack_not_connected',
      '/delivery/0/method',
    ],
    [
      'PUT',
      '/notifications',
      { delivery: [{ method: 'EMAIL', to: 'ops' }] },
      422,
      'invalid_destination',
      '/delivery/0/to',
    ],
    ['PUT', '/schedules', {}, 422, 'validation_failed', '/schedules'],
    ['PUT', '/schedules', { schedules: [runs] }, 409, 'not_backgroundable', undefined],
    [
      'PUT',
      '/schedules',
      { schedules: [{ ...runs, schedulePeriod: 'year' }] },
      422,
      'validation_failed',
      '/schedules/0/schedulePeriod',
    ],
  ];
  for (const [method, path, body, status, code, pointer] of wrong) {
    test(`${method} …${path} refuses ${JSON.stringify(body)}`, async () => {
      const { id } = await actionOf('ask');
      assert.deepEqual(await refused(method, `/actions/${id}${path}`, body), {
        status,
        code,
        pointer,
      });
    });
  }
});

describe('the history', () => {
  test('is searched by action, person and result, in pages both ways', async () => {
    for (const slug of ['ask', 'ask', 'order']) await session.createRun(slug);
    const list = async (query) => (await call('GET', `/transactions?${query}`)).body;
    const slugs = ({ data }) => data.map(({ action }) => action.slug);
    assert.deepEqual(slugs(await list('q=ASK')), ['ask', 'ask']);
    assert.deepEqual(slugs(await list('q=ann+order')), ['order']);
    const first = await list('q=ann&limit=2&count=true');
    assert.equal(first.total, 3);
    const second = await list(`q=ann&limit=2&cursor=${first.nextCursor}`);
    assert.deepEqual(slugs(second), ['ask']);
    const back = await list(`q=ann&limit=2&cursor=${second.prevCursor}`);
    assert.deepEqual(back.data, first.data);
  });
});
