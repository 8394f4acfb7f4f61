// The command line as people and scripts meet it: arguments, exit codes, and what goes to which stream.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { freePort } from '../support/node/ports.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { callSdkRoute } from './support/sdk_routes.mjs';

describe('help and mistakes', () => {
  test('--version', async (t) => {
    const server = await ServerProgram.create(t);
    assert.match(await server.result(['--version']), /^interval-server \d+\.\d+\.\d+$/);
  });

  test('--help names every command, and each command its options', async (t) => {
    const server = await ServerProgram.create(t);
    const overview = await server.result(['--help']);
    const commands = [
      'start',
      'db-init',
      'user add',
      'user list',
      'user disable',
      'user enable',
      'user reset-password',
      'key add',
      'key list',
      'key delete',
      'flag list',
      'flag set',
      'schedule pause',
      'schedule resume',
      'schedule status',
    ];
    for (const command of commands)
      assert.ok(overview.includes(`  ${command} `), `${command} in:\n${overview}`);
    assert.match(await server.result(['start', '--help']), /--port <port>/);
    assert.match(await server.result(['key', 'add', '--help']), /--environment <slug>/);
  });

  const mistakes = [
    { args: ['foo'], error: "error: unknown command 'foo'" },
    { args: ['--foo'], error: "error: unknown option '--foo'" },
    {
      args: ['start', '--no-gui', '--port', '99999'],
      error: 'Invalid value for PORT: must be a number',
    },
    {
      args: ['start', '--no-gui', '--app-url', 'localhost:3000'],
      error: 'Invalid value for APP_URL: must be an absolute',
    },
    { args: ['user', 'add', 'ann@example.com'], error: 'error: pass --password-stdin' },
    { args: ['user', 'reset-password', 'ann@example.com'], error: 'error: pass --password-stdin' },
    { args: ['user'], error: "error: 'user' needs add, disable, enable, list or reset-password" },
    { args: ['schedule'], error: "error: 'schedule' needs pause, resume or status" },
    { args: ['key', 'shred'], error: "error: unknown command 'key shred'" },
    { args: ['flag', 'set', 'NONE', 'on'], error: 'error: There is no flag "NONE".' },
    {
      args: ['flag', 'set', 'USER_REGISTRATION_ENABLED', 'maybe'],
      error: 'error: A flag is on, off or default.',
    },
    {
      args: ['user', 'disable', 'nobody@example.com'],
      error: 'error: There is no account with the address "nobody@example.com".',
    },
    { args: ['key', 'delete', 'none'], error: 'error: There is no API key with the id "none".' },
  ];
  for (const { args, error } of mistakes) {
    test(`"${args.join(' ')}" ends with 1 and says why`, async (t) => {
      const server = await ServerProgram.create(t);
      const { code, stdout, stderr } = await server.command(args);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.ok(stderr.startsWith(error), stderr);
    });
  }
});

describe('a desktop where there is none', () => {
  const nowhere = { DISPLAY: '', WAYLAND_DISPLAY: '', QT_QPA_PLATFORM: '' };
  const missing = { INTERVAL_DESKTOP_PLUGIN: '/nowhere/interval_desktop.so' };
  const cases = [
    {
      title: 'no display',
      settings: nowhere,
      reason: /^There is no display to open a window on\./,
    },
    {
      title: 'no plug-in',
      settings: missing,
      reason: /^The desktop application cannot be loaded: /,
    },
  ];
  for (const { title, settings, reason } of cases) {
    for (const args of [[], ['start']]) {
      test(`${title}: "${args.join(' ')}" says so and names --no-gui`, async (t) => {
        const server = await ServerProgram.create(t, settings);
        const { code, stdout, stderr } = await server.command(args);
        assert.equal(code, 1);
        assert.equal(stdout, '');
        assert.match(stderr, reason);
        assert.ok(stderr.includes('interval-server start --no-gui'), stderr);
      });
    }
  }
});

describe('provisioning', () => {
  test('db-init makes the embedded database, and leaves it alone when asked again', async (t) => {
    const server = await ServerProgram.create(t);
    assert.match(
      await server.result(['db-init']),
      /^Initializing a database\.\.\.\nThe database is ready: /,
    );
    assert.match(await server.result(['db-init']), /\nThe database is up to date\.$/);
  });

  test('user add and key add print just their result, also while the server runs', async (t) => {
    const server = await ServerProgram.start(t);
    const user = await server.addUser('ann@example.com', 'Acme Tools');
    assert.equal(user.slug, 'acme-tools');
    const live = await server.addKey(user, 'production');
    assert.match(live, /^live_[A-Za-z0-9]{48}$/);
    assert.match(await server.addKey(user, 'development'), /^ann_dev_[A-Za-z0-9]{48}$/);
    assert.match(await server.result(['user', 'list']), /^ann@example\.com\tAnn\t/);
    const keys = await server.result(['key', 'list']);
    assert.equal(keys.split('\n').length, 2);
    assert.ok(!keys.includes(live.slice(0, 12)), 'the list shows no key');
    // Both work at once on the server that was running all the time.
    await server.logIn(user);
    assert.equal(
      (await callSdkRoute(server, live, '/api/actions/dequeue', { id: 'none' })).status,
      404,
    );
  });

  test('a second account with the same address is refused', async (t) => {
    const server = await ServerProgram.create(t);
    await server.addUser('ann@example.com', 'Acme');
    await assert.rejects(server.addUser('ANN@example.com', 'Other'), /An account already exists/);
  });

  test('the password is checked, and shows up in no output', async (t) => {
    const server = await ServerProgram.create(t);
    const { code, stdout, stderr } = await server.command(
      ['user', 'add', 'ann@example.com', '--password-stdin', '--organization', 'Acme'],
      { input: 'secr\n' },
    );
    assert.equal(code, 1);
    assert.notEqual(stderr, '');
    assert.ok(!(stdout + stderr).includes('secr'));
  });
});

const logsIn = async (server, user) => {
  try {
    return await server.logIn(user);
  } catch {
    return null;
  }
};

describe('administration, while the server runs', () => {
  test('user disable ends logins and keys, user enable lets both in again', async (t) => {
    const server = await ServerProgram.start(t);
    const user = await server.addUser('ann@example.com', 'Acme');
    const key = await server.addKey(user, 'production');
    const session = await server.logIn(user);
    const dequeue = async () =>
      (await callSdkRoute(server, key, '/api/actions/dequeue', { id: 'none' })).status;

    await server.result(['user', 'disable', user.email]);
    await assert.rejects(session.get(''), /401/);
    assert.equal(await logsIn(server, user), null);
    assert.equal(await dequeue(), 403);
    assert.match(await server.result(['user', 'list']), /\tdisabled\t/);

    await server.result(['user', 'enable', user.email]);
    assert.notEqual(await logsIn(server, user), null);
    assert.equal(await dequeue(), 404);
  });

  test('user reset-password replaces the password and ends logins', async (t) => {
    const server = await ServerProgram.start(t);
    const user = await server.addUser('ann@example.com', 'Acme');
    const session = await server.logIn(user);
    const { code, stderr } = await server.command(
      ['user', 'reset-password', user.email, '--password-stdin'],
      { input: 'a new pass phrase\n' },
    );
    assert.equal(code, 0, stderr);
    await assert.rejects(session.get(''), /401/);
    assert.equal(await logsIn(server, user), null);
  });

  test('key delete takes the id that key list shows', async (t) => {
    const server = await ServerProgram.start(t);
    const user = await server.addUser('ann@example.com', 'Acme');
    const key = await server.addKey(user, 'production');
    const id = (await server.result(['key', 'list'])).split('\t').at(-1);
    await server.result(['key', 'delete', id]);
    assert.equal(await server.result(['key', 'list']), '');
    const { status } = await callSdkRoute(server, key, '/api/actions/dequeue', { id: 'none' });
    assert.equal(status, 403);
  });

  test('flag set closes and opens registration', async (t) => {
    const server = await ServerProgram.start(t);
    await server.addUser('ann@example.com', 'Acme');
    const registration = async () =>
      (await (await fetch(`${server.url}/api/v1/config`)).json()).registration;
    const set = (value) => server.result(['flag', 'set', 'USER_REGISTRATION_ENABLED', value]);
    assert.equal(await registration(), 'open');
    await set('off');
    assert.equal(await registration(), 'closed');
    assert.match(
      await server.result(['flag', 'list']),
      /^USER_REGISTRATION_ENABLED\toff\tset\nTRANSACTION_LEGACY_NO_APPEND_UI\toff\tdefault\n/,
    );
    await set('default');
    assert.equal(await registration(), 'open');
  });

  test('schedule pause holds schedules back until schedule resume, also without a server', async (t) => {
    const server = await ServerProgram.start(t);
    const { headers } = await server.logIn(await server.addUser('ann@example.com', 'Acme'));
    const url = `${server.url}/api/v1/instance/schedules`;
    const paused = async () => (await (await fetch(url, { headers })).json()).paused;
    assert.equal(await server.result(['schedule', 'status']), 'active');
    const { code, stdout, stderr } = await server.command(['schedule', 'pause']);
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /^Schedules are paused\. `interval-server schedule resume`/);
    assert.equal(await paused(), true);
    await server.process.stop();
    assert.equal(await server.result(['schedule', 'status']), 'paused');
    const again = await server.command(['schedule', 'pause']);
    assert.deepEqual([again.code, again.stderr.trim()], [0, 'Schedules were paused before.']);
    await server.result(['schedule', 'resume']);
    assert.equal(await server.result(['schedule', 'status']), 'active');
  });
});

describe('start', () => {
  test('says where it listens, and how to set it up', async (t) => {
    const server = await ServerProgram.start(t);
    const { stdout } = server.process;
    assert.ok(stdout.startsWith(`Interval Server listening at ${server.url}\n`), stdout);
    assert.ok(stdout.includes(`\nConnect SDK using endpoint: ${server.endpoint}\n`));
    assert.ok(stdout.includes(`\nSet up: ${server.url}/signup?setup=`));
  });

  test('without a window, no library of windows or D-Bus is in the process', async (t) => {
    const server = await ServerProgram.start(t);
    const maps = await readFile(`/proc/${server.process.child.pid}/maps`, 'utf8');
    assert.match(maps, /libQt6Network/);
    assert.doesNotMatch(maps, /libQt6(Gui|Widgets|DBus)|libdbus|libX11|libxcb/);
  });

  for (const variable of ['PORT', 'INTERNAL_PORT']) {
    test(`a ${variable} that is in use is named, and the exit code is 1`, async (t) => {
      const taken = createServer();
      await new Promise((resolve) => taken.listen(0, '127.0.0.1', resolve));
      t.after(() => taken.close());
      const { port } = taken.address();
      const server = await ServerProgram.create(t, { [variable]: String(port) });
      const { code, stdout, stderr } = await server.command(['start', '--no-gui']);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, new RegExp(`port ${port} is already in use`));
      assert.ok(stderr.includes(`set ${variable}`), stderr);
    });
  }

  test('a second server on the same embedded database is refused', async (t) => {
    const server = await ServerProgram.start(t);
    const settings = { PORT: String(await freePort()), INTERNAL_PORT: String(await freePort()) };
    const { code, stderr } = await server.command(['start', '--no-gui'], { settings });
    assert.equal(code, 1);
    assert.match(stderr, /^Another Interval Server works with the database .*interval\.db\./);
    assert.ok((await fetch(`${server.url}/health-check`)).ok, 'the first one goes on');
    await server.killAndRestart();
  });

  test('PostgreSQL without the variables that machines have to agree on', async (t) => {
    const settings = { DATABASE_URL: 'postgresql://nobody:secret@127.0.0.1:1/none' };
    const server = await ServerProgram.create(t, settings);
    const { code, stderr } = await server.command(['start', '--no-gui']);
    assert.equal(code, 1);
    assert.equal(
      stderr,
      'Missing required environment variables: \n - APP_URL\n - SECRET\n - WSS_API_SECRET\n - AUTH_COOKIE_SECRET\n',
    );
  });

  test('.env in the working directory configures, and the environment wins over it', async (t) => {
    const server = await ServerProgram.create(t);
    const ignored = await freePort();
    await writeFile(
      join(server.directory, '.env'),
      `# Both kinds\nPORT=${ignored}\nexport GIT_COMMIT="abc123"\n`,
    );
    await server.start();
    assert.equal(await (await fetch(`${server.url}/health-check/rev`)).text(), 'abc123');
  });

  test('options win over the environment', async (t) => {
    const server = await ServerProgram.create(t);
    const port = await freePort();
    server.url = `http://localhost:${port}`;
    await server.start(['start', '--no-gui', '--port', String(port)]);
  });

  test('LOG_FORMAT=json logs one JSON object a line', async (t) => {
    const server = await ServerProgram.start(t, { LOG_FORMAT: 'json', LOG_LEVEL: 'debug' });
    await fetch(`${server.url}/health-check/app?token=secret`);
    await server.process.stop();
    const lines = server.process.stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const request = lines.find(({ message }) => message.includes('/health-check/app'));
    assert.equal(request.level, 'debug');
    assert.match(request.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.notEqual(request.category, '');
    assert.ok(!server.process.stderr.includes('secret'), 'no query in the log');
  });
});
