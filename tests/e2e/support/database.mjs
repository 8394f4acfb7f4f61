import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Brings about in a server's embedded database what a person cannot, or not soon enough.
export async function changeDatabase({ environment }, statements) {
  const database = join(environment.DATA_DIR, 'interval.db');
  await promisify(execFile)('sqlite3', ['-bail', '-cmd', '.timeout 5000', database, statements]);
}
