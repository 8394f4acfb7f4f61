import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { ChildProgram } from './child_program.mjs';

const script = fileURLToPath(new URL('../postgres', import.meta.url));

// A private PostgreSQL; resolves to the URL of a database that does not exist yet.
export async function startPostgres(t, database) {
  const server = ChildProgram.run(script, []);
  t.after(async () => {
    // It ends, and removes everything, when nobody needs it any more.
    server.child.stdin.end();
    await server.exited;
  });
  const [, base] = await server.printed(/^(postgresql:.*)\/postgres\?.*\n/);
  return `${base}/${database}`;
}

// Ends all connections to a database, and lets nobody in for a while.
export async function interruptPostgres(url, ms) {
  const administration = new URL('/postgres', url).href;
  const name = new URL(url).pathname.slice(1);
  const run = (sql) => promisify(execFile)('psql', [administration, '--command', sql]);
  await run(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await run(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}'`);
  await pause(ms);
  await run(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
}
