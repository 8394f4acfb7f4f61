// The folder that brings everything, on a system that has nothing.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { runAction } from './support/action.mjs';
import { output, packageOf } from './support/packages.mjs';
import { Root } from './support/root.mjs';

describe('the tarball, unpacked in a minimal system', () => {
  const root = new Root('bare');
  const scope = suiteScope();
  let server, program;

  before(async () => {
    const archive = packageOf('new', /^interval-server-.*-linux-.*\.tar\.gz$/);
    await output('tar', '--extract', '--file', archive, '--directory', `${root.path}/opt`);
    program = `/opt/${archive.split('/').at(-1).replace('.tar.gz', '')}/bin/interval-server`;
    // A system of its own needs a user of its own.
    await root.run(
      'useradd',
      '--system',
      '--create-home',
      '--home-dir',
      '/var/lib/interval-server',
      'interval-server',
    );
    server = await ServerProgram.create(scope, {
      INTERVAL_ROOT: root.path,
      INTERVAL_PROGRAM: program,
      DATA_DIR: '/var/lib/interval-server',
    });
  });

  test('has all libraries of the server, Qt among them, in its folder', async () => {
    const libraries = await root.run('ldd', program);
    assert.match(libraries, /libQt6Core\.so\.6 => \/opt\//);
    assert.doesNotMatch(libraries, /not found/);
  });

  test('has the drivers of both databases', async () => {
    const folder = program.replace('bin/interval-server', 'plugins/sqldrivers');
    for (const driver of ['libqsqlite.so', 'libqsqlpsql.so'])
      assert.doesNotMatch(await root.run('ldd', `${folder}/${driver}`), /not found/);
  });

  test('runs an action', async (t) => {
    await server.start();
    const user = await server.addUser('ann@example.com', 'Acme');
    await runAction(t, server, user, await server.addKey(user, 'production'));
    await server.process.stop();
  });
});
