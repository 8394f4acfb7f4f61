// The life of the server's package on a machine: installed, used, upgraded, removed, purged.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ChildProgram } from '../support/node/child_program.mjs';
import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { runAction } from './support/action.mjs';
import { packageOf, server as serverPackage } from './support/packages.mjs';
import { Root } from './support/root.mjs';

const healthCheck = fileURLToPath(new URL('../../installers/docker/health-check', import.meta.url));
const data = '/var/lib/interval-server';
const settings = '/etc/default/interval-server';

describe('interval-server, installed from its package', () => {
  const root = new Root('server');
  const scope = suiteScope();
  let filesBefore, server, user, key, run;

  // The exit status of the check that the container image runs.
  const containerHealth = async () => {
    const { code } = await ChildProgram.run(healthCheck, [], {
      env: { PORT: server.environment.PORT },
    }).exited;
    return code;
  };

  before(async () => {
    filesBefore = await root.files();
    await root.install(packageOf('old', serverPackage));
    server = await ServerProgram.create(scope, { INTERVAL_ROOT: root.path, DATA_DIR: data });
  });

  test('makes its user and folder, and starts nothing', async () => {
    assert.match(
      await root.run('getent', 'passwd', 'interval-server'),
      /:\/var\/lib\/interval-server:/,
    );
    assert.equal(
      await root.run('stat', '--format=%U:%G %a', data),
      'interval-server:interval-server 750',
    );
    assert.equal(await root.run('stat', '--format=%U:%G %a', settings), 'root:root 640');
    assert.equal(await root.run('find', '/etc/systemd/system', '-name', 'interval-server*'), '');
  });

  test('is small: no library of a desktop comes along', async () => {
    const libraries = await root.run('ldd', '/usr/bin/interval-server');
    assert.doesNotMatch(libraries, /Qt6(Gui|Widgets|DBus)|not found/);
    assert.notEqual(await root.status('dpkg-query', '--show', 'libqt6gui6'), 0);
  });

  test('says that there is no desktop, and the way out', async () => {
    const { code, stderr } = await server.command([]);
    assert.equal(code, 1);
    assert.match(stderr, /not installed.*interval-server start --no-gui/s);
  });

  test('says that there is no systemd to install a service with', async () => {
    const { code, stderr } = await server.command(['service', 'install']);
    assert.equal(code, 1);
    assert.match(stderr, /systemd.*start --no-gui/s);
  });

  test('runs an action', async (t) => {
    await server.start();
    user = await server.addUser('ann@example.com', 'Acme');
    key = await server.addKey(user, 'production');
    run = await runAction(t, server, user, key);
    assert.equal(await containerHealth(), 0);
    await server.process.stop();
    assert.equal(await containerHealth(), 1);
  });

  test('is upgraded, with its data and settings', async (t) => {
    const changed = `${await readFile(join(root.path, settings), 'utf8')}LOG_LEVEL=debug\n`;
    await writeFile(join(root.path, settings), changed);
    await root.install(packageOf('new', serverPackage));
    assert.equal(await readFile(join(root.path, settings), 'utf8'), changed);
    await server.start();
    const session = await server.logIn(user);
    assert.equal((await session.run(run.id)).id, run.id);
    await runAction(t, server, user, key);
    await server.process.stop();
  });

  test('keeps its data when it is removed', async () => {
    await root.run('apt-get', 'remove', '--yes', 'interval-server');
    assert.notEqual(await root.status('test', '-e', '/usr/bin/interval-server'), 0);
    await root.run('test', '-s', `${data}/interval.db`);
    await root.run('test', '-s', settings);
  });

  test('leaves nothing when it is purged', async () => {
    await root.run('apt-get', 'purge', '--yes', 'interval-server');
    assert.deepEqual(await root.changesSince(filesBefore), { come: [], gone: [] });
    assert.notEqual(await root.status('getent', 'passwd', 'interval-server'), 0);
    assert.notEqual(await root.status('getent', 'group', 'interval-server'), 0);
  });
});
