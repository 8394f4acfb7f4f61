import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The path of a file of zeros, which takes no room on the disk.
export async function largeFile(scope, name, size) {
  const directory = await mkdtemp(join(tmpdir(), 'interval-large-'));
  scope.after(() => rm(directory, { recursive: true, force: true }));
  const path = join(directory, name);
  const file = await open(path, 'w');
  await file.truncate(size);
  await file.close();
  return path;
}

// By how many bytes the server grows, at the most, while `work` is done.
export async function memoryGrowth({ process }, work) {
  const folder = `/proc/${process.child.pid}`;
  const read = async (name) => {
    const status = await readFile(`${folder}/status`, 'utf8');
    return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)[1]) * 1024;
  };
  // Forgets the peak so far, which is that of hashing a password.
  await writeFile(`${folder}/clear_refs`, '5');
  const before = await read('VmRSS');
  await work();
  return (await read('VmHWM')) - before;
}
