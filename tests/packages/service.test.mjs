// The service, hardened as it is, under a real systemd.
import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { eventually } from '../support/node/wait.mjs';
import { runAction } from './support/action.mjs';
import { Machine } from './support/machine.mjs';
import { packageOf, server as serverPackage } from './support/packages.mjs';
import { unpack } from './support/tarball.mjs';

const unit = 'interval-server.service';

describe('the service of the package', () => {
  const scope = suiteScope();
  let machine, server, user, key;

  const service = (verb) => machine.run('interval-server', 'service', verb);
  const process = () => machine.run('systemctl', 'show', '--property=MainPID', '--value', unit);
  const isHealthy = async () => (await fetch(`${server.url}/health-check`)).ok;
  const log = () => machine.run('journalctl', '--unit', unit, '--no-pager');

  const choosePorts = async () => {
    const { PORT, INTERNAL_PORT } = server.environment;
    const settings = `PORT=${PORT}\nINTERNAL_PORT=${INTERNAL_PORT}\n`;
    await appendFile(join(machine.path, 'etc/default/interval-server'), settings);
  };

  before(async () => {
    machine = await Machine.boot(scope, 'machine');
    await machine.install(packageOf('old', serverPackage));
    server = await ServerProgram.create(scope, {
      INTERVAL_ROOT: machine.path,
      DATA_DIR: '/var/lib/interval-server',
    });
    await choosePorts();
  });

  test('is off until somebody asks for it', async () => {
    assert.equal(await machine.status('interval-server', 'service', 'status'), 3);
    assert.equal(await process(), '0');
  });

  test('is installed by a command, and runs an action', async (t) => {
    assert.match(
      await service('install'),
      /starts with the system.*\/etc\/default\/interval-server/s,
    );
    await eventually(isHealthy, log);
    assert.equal(await service('status'), 'running');
    assert.equal(await machine.run('systemctl', 'is-enabled', unit), 'enabled');
    assert.match(await log(), /Set up: http/);
    user = await server.addUser('ann@example.com', 'Acme');
    key = await server.addKey(user, 'production');
    await runAction(t, server, user, key);
  });

  test('may write its data and nothing else', async () => {
    const id = await process();
    const view = (path) => ['nsenter', '--target', id, '--mount', '--', 'test', '-w', path];
    assert.equal(await machine.run('stat', '--format=%U', `/proc/${id}`), 'interval-server');
    assert.equal(await machine.status(...view('/var/lib/interval-server')), 0);
    for (const path of ['/usr', '/etc', '/var', '/home', '/root'])
      assert.equal(await machine.status(...view(path)), 1, path);
    assert.match(
      await machine.run('cat', `/proc/${id}/status`),
      /^NoNewPrivs:\t1$.*^Seccomp:\t2$/ms,
    );
  });

  test('is restarted by an upgrade, with its data', async (t) => {
    const old = await process();
    await machine.install(packageOf('new', serverPackage));
    assert.notEqual(await process(), old);
    await eventually(isHealthy, log);
    await runAction(t, server, user, key);
  });

  test('comes back when it has died', async () => {
    const old = await process();
    await machine.run('systemctl', 'kill', '--signal=KILL', unit);
    await eventually(async () => !['0', old].includes(await process()), log);
    await eventually(isHealthy, log);
  });

  test('is uninstalled by a command, which keeps the data', async () => {
    assert.match(await service('uninstall'), /kept/);
    assert.equal(await process(), '0');
    assert.equal(await machine.status('interval-server', 'service', 'status'), 3);
    assert.equal(await machine.status('interval-server', 'service', 'uninstall'), 1);
    await machine.run('test', '-s', '/var/lib/interval-server/interval.db');
  });

  test('is stopped and forgotten by a purge', async () => {
    await service('install');
    await machine.run('apt-get', 'purge', '--yes', 'interval-server');
    assert.equal(await process(), '0');
    assert.equal(await machine.run('find', '/etc/systemd', '-name', 'interval-server*'), '');
    assert.notEqual(await machine.status('test', '-e', '/var/lib/interval-server'), 0);
  });

  test('can be that of an unpacked tarball, too', async (t) => {
    const program = await unpack(machine);
    await choosePorts();
    assert.match(await machine.run(program, 'service', 'install'), /starts with the system/);
    await eventually(isHealthy, log);
    assert.match(
      await machine.run('systemctl', 'show', '--property=ExecStart', unit),
      /path=\/opt\//,
    );
    server.environment.INTERVAL_PROGRAM = program;
    const bob = await server.addUser('bob@example.com', 'Acme');
    await runAction(t, server, bob, await server.addKey(bob, 'production'));
    await machine.run(program, 'service', 'uninstall');
    assert.equal(await process(), '0');
    assert.equal(await machine.run('find', '/etc/systemd', '-name', 'interval-server*'), '');
  });

  test('is not that of a program in a home, which it could not see', async () => {
    await machine.run('cp', '-r', '/opt', '/root/opt');
    const program = server.environment.INTERVAL_PROGRAM.replace('/opt', '/root/opt');
    assert.equal(await machine.status(program, 'service', 'install'), 1);
  });
});
