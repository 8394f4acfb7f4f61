// What the dashboard asks before anybody is logged in.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';

const scope = suiteScope();
let server;

before(async () => {
  server = await ServerProgram.start(scope, { GIT_COMMIT: '0123abc' });
});

async function get(path, headers = {}) {
  const response = await fetch(`${server.url}/api/v1${path}`, { headers });
  return { status: response.status, body: await response.json() };
}

describe('/config', () => {
  test('has the version of the program, and asks for a first account until there is one', async () => {
    const printed = await server.result(['--version']);
    const { status, body } = await get('/config');
    assert.equal(status, 200);
    assert.equal(`interval-server ${body.version}`, printed);
    assert.equal(body.revision, '0123abc');
    assert.equal(body.setupRequired, true);
    await server.addUser('bea@example.com', 'Config');
    assert.equal((await get('/config')).body.setupRequired, false);
  });
});

describe('/auth/session', () => {
  const nobody = [
    { name: 'no cookie', headers: {} },
    { name: 'a session that does not exist', headers: { Cookie: 'interval_session=x' } },
  ];
  for (const { name, headers } of nobody) {
    test(`${name} is an answer to whoever says that it may be, and else an error`, async () => {
      const optional = await get('/auth/session?optional=true', headers);
      assert.deepEqual(optional, { status: 200, body: { user: null } });
      for (const path of ['/auth/session', '/auth/session?optional=false']) {
        const { status, body } = await get(path, headers);
        assert.equal(status, 401);
        assert.equal(body.code, 'unauthenticated');
      }
    });
  }

  test('tells who is logged in either way', async () => {
    const session = await server.logIn(await server.addUser('ann@example.com', 'Acme'));
    for (const path of ['/auth/session', '/auth/session?optional=true']) {
      const { status, body } = await get(path, session.headers);
      assert.equal(status, 200);
      assert.equal(body.user.email, 'ann@example.com');
      assert.equal(body.csrfToken, session.headers['X-CSRF-Token']);
    }
  });
});
