// Runs `npm ci` if what is installed is not what package-lock.json says:
//   install-packages.mjs [--with-dev] [npm]
// Several builds may share these sources, so only one of them installs at a time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isInstalled, project } from './installation.mjs';

const withDev = process.argv.includes('--with-dev');
const npm = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'npm';
const turn = join(project, '.installing');
const staleAfterMs = 10 * 60_000;

async function takeTurn() {
  for (;;) {
    try {
      mkdirSync(turn);
      return;
    } catch {
      const age = Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > staleAfterMs) rmSync(turn, { recursive: true, force: true });
      await sleep(500);
    }
  }
}

function install() {
  // npm starts whichever node is first in PATH; that has to be the one this script runs on.
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`;
  const scope = withDev ? [] : ['--omit=dev'];
  const { status, error } = spawnSync(npm, ['ci', '--prefer-offline', ...scope], {
    cwd: project,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  process.exitCode = status ?? 1;
}

if (!isInstalled(withDev)) {
  await takeTurn();
  try {
    if (!isInstalled(withDev)) install();
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}
