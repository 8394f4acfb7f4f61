// The desktop's package, on a machine with a display and nothing else of a desktop.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { runAction } from './support/action.mjs';
import { openDesktop, startDisplay } from './support/display.mjs';
import { desktop, packageOf, server as serverPackage } from './support/packages.mjs';
import { Root } from './support/root.mjs';

describe('interval-server-desktop, installed from its package', () => {
  const root = new Root('desktop');
  const scope = suiteScope();
  let filesBefore, server, display;

  before(async () => {
    filesBefore = await root.files();
    await root.install(packageOf('new', serverPackage), packageOf('new', desktop));
    display = await startDisplay(scope, root);
    server = await ServerProgram.create(scope, {
      INTERVAL_ROOT: root.path,
      DATA_DIR: '/var/lib/interval-server',
      HOME: '/var/lib/interval-server',
      DISPLAY: display,
    });
  });

  test('opens its window and starts the server', async (t) => {
    await openDesktop(server, display);
    const user = await server.addUser('ann@example.com', 'Acme');
    await runAction(t, server, user, await server.addKey(user, 'production'));
    assert.deepEqual(await server.process.stop(), { code: 0, signal: null });
  });

  test('says that there is no display, and the way out', async () => {
    const { code, stderr } = await server.command([], { settings: { DISPLAY: '' } });
    assert.equal(code, 1);
    assert.match(stderr, /display.*interval-server start --no-gui/s);
  });

  test('leaves nothing when it is purged', async () => {
    await root.run('apt-get', 'purge', '--yes', 'interval-server', 'interval-server-desktop');
    assert.deepEqual(await root.changesSince(filesBefore), { come: [], gone: [] });
  });
});
