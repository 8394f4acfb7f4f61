// The completions in the shells that they are for.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';

import { output } from './support/packages.mjs';

const folder = fileURLToPath(new URL('../../resources/completions/', import.meta.url));
const zshDriver = fileURLToPath(new URL('support/complete.zsh', import.meta.url));

const shells = {
  async bash(line) {
    const script = `
      source "$0"; read -r -a COMP_WORDS <<<"$1"; [[ $1 != *' ' ]] || COMP_WORDS+=('')
      COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _interval_server; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return words(await output('bash', '-c', script, `${folder}interval-server.bash`, line));
  },
  async fish(line) {
    const script = await readFile(`${folder}interval-server.fish`, 'utf8');
    return words(await output('fish', '--no-config', '-c', `${script}\ncomplete -C "${line}"`));
  },
  async zsh(line) {
    return words(await output('zsh', '-f', zshDriver, folder, line));
  },
};

function words(text) {
  const lines = text.split('\n').map((line) => line.split('\t')[0].trim().replace(/=$/, ''));
  return new Set(lines.filter(Boolean));
}

for (const [shell, complete] of Object.entries(shells)) {
  describe(`completion in ${shell}`, () => {
    test('offers the commands', async () => {
      const offered = await complete('interval-server ');
      for (const command of ['start', 'db-init', 'user', 'key', 'flag', 'schedule', 'service'])
        assert.ok(offered.has(command), `${command} of ${[...offered]}`);
    });

    test('offers what a command goes on with', async () => {
      assert.deepEqual(
        await complete('interval-server service '),
        new Set(['install', 'uninstall', 'status']),
      );
      assert.deepEqual(
        await complete('interval-server user '),
        new Set(['add', 'list', 'disable', 'enable', 'reset-password']),
      );
      assert.deepEqual(await complete('interval-server key '), new Set(['add', 'list', 'delete']));
      assert.deepEqual(await complete('interval-server flag '), new Set(['list', 'set']));
      assert.deepEqual(
        await complete('interval-server schedule '),
        new Set(['pause', 'resume', 'status']),
      );
    });

    test('offers the options of a command', async () => {
      const offered = await complete('interval-server start --');
      assert.ok(offered.has('--no-gui') && offered.has('--data-dir'), [...offered].join(' '));
      assert.ok(!offered.has('--email'));
      assert.deepEqual(await complete('interval-server key add --em'), new Set(['--email']));
    });
  });
}
