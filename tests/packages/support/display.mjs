import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { eventually } from '../../support/node/wait.mjs';
import { output } from './packages.mjs';

const sockets = 'tmp/.X11-unix';

// A display without a person, in reach of what runs in `root`. Its name, such as ":99".
export async function startDisplay(t, root) {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-ac', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  t.after(() => server.kill());
  const [number] = await once(server.stdout, 'data');
  const inRoot = join(root.path, sockets);
  await mkdir(inRoot, { recursive: true });
  await output('mount', '--bind', `/${sockets}`, inRoot);
  return `:${String(number).trim()}`;
}

// Starts the desktop application there; resolves when its window is shown and its server answers.
export async function openDesktop(server, display) {
  server.process = server.launch([]);
  const isHealthy = async () => (await fetch(`${server.url}/health-check`)).ok;
  await eventually(isHealthy, () => `the server:\n${server.process.output}`);
  const windows = () => output('xwininfo', '-display', display, '-root', '-tree');
  await eventually(async () => /"Interval Server/.test(await windows()), 'a window');
}
