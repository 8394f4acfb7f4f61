import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

// One of the minimal systems that tests/packages/run has prepared.
export class Root {
  constructor(name) {
    this.path = join(process.env.INTERVAL_ROOTS, name);
  }

  // Runs a command in it; its standard output. Errors have what it said.
  async run(...command) {
    const environment = {
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: '/root',
      LC_ALL: 'C.UTF-8',
      DEBIAN_FRONTEND: 'noninteractive',
    };
    const [program, ...args] = [...this.entrance(), ...command];
    const { stdout } = await execute(program, args, { env: environment });
    return stdout.trim();
  }

  // What runs a command inside.
  entrance() {
    return ['chroot', this.path];
  }

  // The exit status of a command.
  async status(...command) {
    try {
      await this.run(...command);
      return 0;
    } catch (error) {
      return error.code;
    }
  }

  async install(...packages) {
    await this.run('mkdir', '-p', '/packages');
    for (const file of packages) await execute('cp', [file, join(this.path, 'packages')]);
    await this.run(
      'apt-get',
      'install',
      '--yes',
      '--no-install-recommends',
      ...packages.map(inside),
    );
    await this.run('rm', '-r', '/packages');
  }

  // What has come to be there, or is gone, since files() was `before`.
  async changesSince(before) {
    const now = await this.files();
    const known = [new Set(before), new Set(now)];
    return {
      come: now.filter((path) => !known[0].has(path)),
      gone: before.filter((path) => !known[1].has(path)),
    };
  }

  // Every file and folder, but for what package managers and the log keep about what has been.
  async files() {
    const ignored = [
      '/proc',
      '/dev',
      '/sys',
      '/tmp',
      '/var/lib/dpkg',
      '/var/lib/apt',
      '/var/cache',
      '/var/log',
      '/packages',
    ];
    const prune = ignored.flatMap((path) => ['-path', path, '-o']).slice(0, -1);
    const found = await this.run('find', '/', '(', ...prune, ')', '-prune', '-o', '-print');
    // shadow keeps the files as they were before its last change.
    return found
      .split('\n')
      .filter((path) => !/^\/etc\/(passwd|group|shadow|gshadow|subuid|subgid)-$/.test(path));
  }
}

function inside(file) {
  return `/packages/${file.split('/').at(-1)}`;
}
