import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

// The path of the one package in build/test-packages/FOLDER whose name matches.
export function packageOf(folder, pattern) {
  const directory = join(process.env.INTERVAL_PACKAGES, folder);
  const found = readdirSync(directory).filter((name) => pattern.test(name));
  if (found.length !== 1)
    throw new Error(`${pattern} in ${directory}: ${found.join(', ') || 'none'}`);
  return join(directory, found[0]);
}

export const server = /^interval-server_.*\.deb$/;
export const desktop = /^interval-server-desktop_.*\.deb$/;

// What a program prints; an error with all of it when it fails.
export async function output(program, ...args) {
  const { stdout } = await execute(program, args, { maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}
