// The same server on PostgreSQL, as installations that share a database run it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { interruptPostgres, startPostgres } from '../support/node/postgres.mjs';
import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { eventually } from '../support/node/wait.mjs';
import { Dashboard } from './support/dashboard.mjs';
import { startHost } from './support/hosts.mjs';

describe('a server on PostgreSQL', () => {
  const scope = suiteScope();
  let url, server, user, dashboard;

  before(async () => {
    url = await startPostgres(scope, 'interval');
    server = await ServerProgram.create(scope, {
      DATABASE_URL: url,
      SECRET: 'salt of this test',
      WSS_API_SECRET: 'internal secret of this test',
      AUTH_COOKIE_SECRET: 'cookie secret of this test, long enough',
    });
    server.environment.APP_URL = server.url;
  });

  test('db-init creates the database once', async () => {
    const created = await server.result(['db-init']);
    assert.match(created, /Will create database interval on host 127\.0\.0\.1\.\.\./);
    const again = await server.command(['db-init']);
    assert.equal(again.code, 1);
    assert.match(again.stderr, /The database "interval" already exists\. .* db-init --skip-create/);
    assert.match(await server.result(['db-init', '--skip-create']), /The database is up to date\./);
  });

  test('says which database it uses, without the password', async () => {
    await server.start();
    assert.match(server.process.stdout, /\nDatabase: postgresql:\/\/.*\/interval\n/);
  });

  test('runs an action to its end', async () => {
    user = await server.addUser('ann@example.com', 'Acme');
    await startHost(scope, server, await server.addKey(user, 'production'));
    dashboard = await Dashboard.open(scope, server, user);
    const run = await dashboard.start('hello');
    await dashboard.answer(run, await dashboard.form(run, 'Your name'), ['Bob']);
    await dashboard.result(run);
    const kept = await dashboard.session.run(run.id);
    assert.equal(kept.resultStatus, 'SUCCESS');
    assert.equal(kept.result.data.greeting, 'Hello, Bob');
    // In the order of the code, which QJson would not keep.
    assert.deepEqual(Object.keys(kept.result.data), ['since', 'greeting']);
  });

  test('goes on after a kill -9', async () => {
    const run = await dashboard.start('order');
    await dashboard.answer(run, await dashboard.form(run, 'Article'), ['Tea']);
    await dashboard.form(run, 'How many?');
    await server.killAndRestart();
    await dashboard.reconnect();
    await dashboard.open(run);
    await dashboard.answer(run, await dashboard.form(run, 'How many?'), [3]);
    assert.deepEqual((await dashboard.result(run)).data, { article: 'Tea', count: 3 });
  });

  test('goes on when the database was away', async () => {
    const run = await dashboard.start('order');
    const form = await dashboard.form(run, 'Article');
    const isBack = interruptPostgres(url, 3_000);
    await eventually(async () => !(await fetch(`${server.url}/health-check`)).ok, 'ill health');
    await dashboard.answer(run, form, ['Tea']);
    await isBack;
    await dashboard.answer(run, await dashboard.form(run, 'How many?'), [3]);
    assert.deepEqual((await dashboard.result(run)).data, { article: 'Tea', count: 3 });
    assert.equal((await dashboard.session.run(run.id)).resultStatus, 'SUCCESS');
  });
});
