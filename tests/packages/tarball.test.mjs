// The folder that brings everything, unpacked where nothing of it is installed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { runAction } from './support/action.mjs';
import { openDesktop, startDisplay } from './support/display.mjs';
import { Root } from './support/root.mjs';
import { unpack } from './support/tarball.mjs';

async function unpackWithUser(root) {
  const home = ['--create-home', '--home-dir', '/var/lib/interval-server'];
  await root.run('useradd', '--system', ...home, 'interval-server');
  return unpack(root);
}

function settings(root, program) {
  const data = '/var/lib/interval-server';
  return { INTERVAL_ROOT: root.path, INTERVAL_PROGRAM: program, DATA_DIR: data, HOME: data };
}

describe('the tarball in a minimal system', () => {
  const root = new Root('bare');
  const scope = suiteScope();
  let server, program;

  before(async () => {
    program = await unpackWithUser(root);
    server = await ServerProgram.create(scope, settings(root, program));
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

describe('the tarball in a system with a display', () => {
  const scope = suiteScope();

  test('opens its window with its own Qt, whichever the system has', async (t) => {
    const root = new Root('graphical');
    const program = await unpackWithUser(root);
    const display = await startDisplay(scope, root);
    const server = await ServerProgram.create(t, { ...settings(root, program), DISPLAY: display });
    await openDesktop(server, display);
    const maps = await readFile(`/proc/${server.process.child.pid}/maps`, 'utf8');
    const widgets = /\S*libQt6Widgets\S*/.exec(maps);
    assert.match(widgets[0], /\/opt\/interval-server-/);
    assert.deepEqual(await server.process.stop(), { code: 0, signal: null });
  });
});
