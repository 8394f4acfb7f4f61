// Secrets that the desktop application keeps in a real keyring (the Secret Service of GNOME), and commands and a server
// without a window that need them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ChildProgram } from '../support/node/child_program.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { eventually, withDeadline } from '../support/node/wait.mjs';

const session = fileURLToPath(new URL('../support/desktop_session', import.meta.url));

// A session bus with an unlocked keyring on it; resolves to what finds it.
async function startKeyring(t) {
  const program = ChildProgram.run(session, [
    '--keyring',
    'bash',
    '-c',
    'echo "bus $DBUS_SESSION_BUS_ADDRESS"; read -r _ || true',
  ]);
  t.after(async () => {
    program.child.stdin.end();
    await program.exited;
  });
  const [, bus] = await program.printed(/^bus (.+)$/m);
  return {
    DBUS_SESSION_BUS_ADDRESS: bus,
    XDG_CURRENT_DESKTOP: 'GNOME',
    QT_QPA_PLATFORM: 'offscreen',
  };
}

async function accepts(server, key) {
  const response = await fetch(`${server.url}/api/actions/dequeue`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'none' }),
  });
  return response.status === 404;
}

test('a server and commands without a window read what the window has put into the keyring', async (t) => {
  const server = await ServerProgram.create(t, await startKeyring(t));
  const file = join(server.environment.DATA_DIR, 'secrets.env');
  const desktop = server.launch([]);
  server.process = desktop;
  await eventually(
    async () =>
      (await readFile(file, 'utf8').catch(() => '')).includes('INTERVAL_SECRETS="keychain"'),
    () => `the secrets are in the keyring:\n${desktop.output}`,
  );
  assert.doesNotMatch(await readFile(file, 'utf8'), /^SECRET=/m);
  const user = await server.addUser('ann@example.com', 'Acme');
  const key = await server.addKey(user, 'production');
  await eventually(() => accepts(server, key), 'the desktop takes the key');
  desktop.child.kill('SIGTERM');
  await withDeadline(desktop.exited, 'the desktop quits');

  await server.start();
  assert.ok(await accepts(server, key), 'the server without a window takes the key');
  await server.process.stop();

  const alone = await server.command(['start', '--no-gui'], {
    settings: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
  });
  assert.equal(alone.code, 1);
  assert.match(alone.stderr, /keychain.*(Unlock it|Start that)/s);
});
