// The desktop application as a process: one per data directory, and on its feet whatever happens to the server. Its
// window is drawn into memory; what it looks like is tested in tests/unit/tray.
import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { ServerProgram } from '../support/node/server_program.mjs';
import { eventually, withDeadline } from '../support/node/wait.mjs';

// No display, no session bus, no keychain.
const offscreen = { QT_QPA_PLATFORM: 'offscreen', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };

async function answers(server) {
  const response = await fetch(`${server.url}/health-check`).catch(() => undefined);
  return response?.ok === true;
}

async function startDesktop(server, args = []) {
  const desktop = server.launch(args);
  server.process = desktop;
  await eventually(() => answers(server), 'the desktop serves');
  return desktop;
}

async function quit(desktop) {
  desktop.child.kill('SIGTERM');
  const { code } = await withDeadline(desktop.exited, 'the desktop quits');
  assert.equal(code, 0, desktop.stderr);
}

describe('the desktop application', () => {
  test('serves, and ends in order', async (t) => {
    const server = await ServerProgram.create(t, offscreen);
    const desktop = await startDesktop(server);
    await quit(desktop);
    assert.equal(await answers(server), false);
  });

  test('a second launch leaves to the first', async (t) => {
    const server = await ServerProgram.create(t, offscreen);
    const first = await startDesktop(server);
    const running = `Interval Server already runs at ${server.url} (process ${first.child.pid})`;
    const port = ['--port', server.environment.PORT];
    for (const args of [[], ['start'], ['start', '--tray', ...port]]) {
      const { code, stdout, stderr } = await server.command(args);
      assert.equal(code, 0, stderr);
      assert.equal(stdout.trim(), `${running}; its window is in front.`);
    }
    const other = await server.command(['start', '--port', '4000', '--log-level', 'debug']);
    assert.equal(other.code, 0, other.stderr);
    assert.ok(other.stdout.startsWith(running), other.stdout);
    assert.match(
      other.stdout,
      /After a restart of the server: LOG_LEVEL=debug, PORT=4000\. .*Restart now/,
    );
    const wrong = await server.command(['start', '--port', 'x']);
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /PORT: must be a number.*goes on as it was/);
    assert.ok(await answers(server), 'the first goes on');
    await quit(first);
  });

  test('the lock of a dead process is taken over', async (t) => {
    const server = await ServerProgram.create(t, offscreen);
    const first = await startDesktop(server);
    await first.stop('SIGKILL');
    await stat(join(server.environment.DATA_DIR, 'desktop.lock'));
    await quit(await startDesktop(server));
  });

  test('two data directories are two desktops', async (t) => {
    const one = await ServerProgram.create(t, offscreen);
    const other = await ServerProgram.create(t, offscreen);
    await startDesktop(one);
    await startDesktop(other);
    await quit(one.process);
    assert.ok(await answers(other));
    await quit(other.process);
  });

  test('a server that cannot start does not end the desktop', async (t) => {
    const taken = createServer();
    await new Promise((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const server = await ServerProgram.create(t, {
      ...offscreen,
      PORT: String(taken.address().port),
    });
    const desktop = server.launch([]);
    server.process = desktop;
    await eventually(
      () => stat(join(server.environment.DATA_DIR, 'interval.db')).catch(() => undefined),
      'the server was started',
    );
    const second = await server.command([]);
    assert.equal(second.code, 0, 'the desktop answers');
    taken.close();
    await quit(desktop);
  });

  test('a damaged settings file is kept, and the defaults apply', async (t) => {
    const server = await ServerProgram.create(t, offscreen);
    await startDesktop(server);
    await quit(server.process);
    await writeFile(join(server.environment.DATA_DIR, 'config.env'), Buffer.alloc(100));
    await writeFile(join(server.environment.DATA_DIR, 'desktop.ini'), '[[[\n\0');
    await quit(await startDesktop(server));
    await assert.rejects(stat(join(server.environment.DATA_DIR, 'config.env')));
  });

  test('without a keychain its secrets are those of the headless server', async (t) => {
    const server = await ServerProgram.create(t, offscreen);
    await startDesktop(server);
    const user = await server.addUser('ann@example.com', 'Acme');
    const key = await server.addKey(user, 'production');
    await quit(server.process);
    const secrets = await readFile(join(server.environment.DATA_DIR, 'secrets.env'), 'utf8');
    assert.match(secrets, /^SECRET="/m);
    await server.start();
    const response = await fetch(`${server.url}/api/actions/dequeue`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'none' }),
    });
    assert.equal(response.status, 404, 'the key is good');
  });
});
