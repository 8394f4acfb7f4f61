import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ChildProgram } from './child_program.mjs';
import { HttpSession } from './http_session.mjs';
import { freePort } from './ports.mjs';
import { withDeadline } from './wait.mjs';

const program = process.env.INTERVAL_SERVER;
if (!program) throw new Error('set INTERVAL_SERVER to the interval-server to test');

export const Password = 'correct horse battery';

// The program with a folder of its own, in which it also runs, so that no foreign .env is found. `settings` are
// environment variables.
export class ServerProgram {
  static async create(t, settings = {}) {
    const server = new ServerProgram();
    server.directory = await mkdtemp(join(tmpdir(), 'interval-test-'));
    server.port = await freePort();
    server.internalPort = await freePort();
    server.url = `http://localhost:${server.port}`;
    server.endpoint = `ws://localhost:${server.port}/websocket`;
    server.environment = {
      DATA_DIR: join(server.directory, 'data'),
      PORT: String(server.port),
      INTERNAL_PORT: String(server.internalPort),
      ...settings,
    };
    t.after(async () => {
      if (server.process?.isRunning) await server.process.stop('SIGKILL');
      await rm(server.directory, { recursive: true, force: true });
    });
    return server;
  }

  static async start(t, settings) {
    const server = await ServerProgram.create(t, settings);
    await server.start();
    return server;
  }

  launch(args, settings = {}) {
    const env = { ...this.environment, ...settings };
    return ChildProgram.run(program, args, { env, cwd: this.directory });
  }

  // Runs one command to its end.
  async command(args, { input = '', settings } = {}) {
    const child = this.launch(args, settings);
    child.child.stdin.end(input);
    const { code } = await withDeadline(child.exited, `interval-server ${args.join(' ')}`);
    return { code, stdout: child.stdout, stderr: child.stderr };
  }

  // Of a command that has to work: what it prints.
  async result(args, options) {
    const { code, stdout, stderr } = await this.command(args, options);
    if (code !== 0) throw new Error(`interval-server ${args.join(' ')} failed: ${stderr}`);
    return stdout.trim();
  }

  async start(args = ['start', '--no-gui']) {
    this.process = this.launch(args);
    await this.process.printed(/Connect SDK using endpoint: /);
    const health = await fetch(`${this.url}/health-check`);
    if (!health.ok) throw new Error(`not healthy: ${await health.text()}`);
  }

  // As a power cut would end it, as far as a process can tell.
  async kill() {
    await this.process.stop('SIGKILL');
  }

  async killAndRestart() {
    await this.kill();
    await this.start();
  }

  // A person with an organization of their own.
  async addUser(email, organization) {
    const slug = await this.result(
      [
        'user',
        'add',
        email,
        '--password-stdin',
        '--first-name',
        'Ann',
        '--organization',
        organization,
      ],
      { input: `${Password}\n` },
    );
    return { email, slug };
  }

  addKey({ email, slug }, environment) {
    return this.result([
      'key',
      'add',
      '--email',
      email,
      '--organization',
      slug,
      '--environment',
      environment,
    ]);
  }

  logIn({ email, slug }) {
    return HttpSession.logIn(this.url, slug, email, Password);
  }
}
