import { fileURLToPath } from 'node:url';

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
