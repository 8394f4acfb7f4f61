import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where package.json is. */
export const project = fileURLToPath(new URL('..', import.meta.url));
const record = join(project, 'node_modules/.installation.json');

/** Names the contents of package-lock.json. */
function lockHash() {
  const lock = readFileSync(join(project, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex');
}

/**
 * Notes what has just been installed.
 * @param {boolean} withDev whether the tools for testing and linting are among it
 */
export function recordInstallation(withDev) {
  writeFileSync(record, JSON.stringify({ lock: lockHash(), withDev }));
}

/**
 * Whether what is installed is what package-lock.json says, and enough.
 * @param {boolean} withDev
 */
export function isInstalled(withDev) {
  try {
    const installed = JSON.parse(readFileSync(record, 'utf8'));
    return installed.lock === lockHash() && (installed.withDev || !withDev);
  } catch {
    return false;
  }
}
