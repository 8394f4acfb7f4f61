import { fork, spawn } from 'node:child_process';

import { eventually, withDeadline } from './wait.mjs';

const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

// Nothing of the developer's own configuration may reach what is tested.
const passedOn = [
  'PATH',
  'HOME',
  'LANG',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'ASAN_OPTIONS',
  'TSAN_OPTIONS',
  'UBSAN_OPTIONS',
];

export function cleanEnvironment(additions = {}) {
  const kept = passedOn.filter((name) => name in process.env);
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), ...additions };
}

// One child process. Its output is kept as text; `exited` resolves to { code, signal } when it has ended and all
// output has arrived.
export class ChildProgram {
  stdout = '';
  stderr = '';

  static run(file, args, { env, cwd } = {}) {
    return new ChildProgram(
      spawn(file, args, { env: cleanEnvironment(env), cwd, stdio: ['pipe', 'pipe', 'pipe'] }),
    );
  }

  // A Node.js module that talks to this process by messages.
  static fork(module, args, { env } = {}) {
    return new ChildProgram(
      fork(module, args, { env: cleanEnvironment(env), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }),
    );
  }

  constructor(child) {
    this.child = child;
    running.add(child);
    // A program may end without reading what it is given; how it ended is what tests look at.
    child.stdin?.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text) => (this[name] += text));
    }
    this.exited = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        running.delete(child);
        resolve({ code, signal });
      });
    });
    this.exited.catch(() => running.delete(child));
  }

  get isRunning() {
    return running.has(this.child);
  }

  get output() {
    return this.stdout + this.stderr;
  }

  // The match of `pattern` in standard output.
  async printed(pattern) {
    return eventually(
      () => {
        const found = pattern.exec(this.stdout);
        if (!found && !this.isRunning) throw new Error(`the program has ended:\n${this.output}`);
        return found;
      },
      () => `${pattern} in:\n${this.output}`,
    );
  }

  async stop(signal = 'SIGTERM') {
    if (this.isRunning) this.child.kill(signal);
    try {
      return await withDeadline(this.exited, `the end of process ${this.child.pid}`, 10_000);
    } catch (error) {
      this.child.kill('SIGKILL');
      throw error;
    }
  }
}
