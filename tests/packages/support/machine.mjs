import { readFile } from 'node:fs/promises';

import { ChildProgram } from '../../support/node/child_program.mjs';
import { eventually } from '../../support/node/wait.mjs';
import { Root } from './root.mjs';

// A minimal system that is booted: systemd runs in it as on a machine of its own, in the network of this one.
export class Machine extends Root {
  #leader;

  static async boot(t, name) {
    const machine = new Machine(name);
    const options = ['--quiet', '--register=no', '--keep-unit', '--boot', '--directory'];
    const container = ChildProgram.run('systemd-nspawn', [...options, machine.path]);
    t.after(() => machine.#powerOff(container));
    const output = () => container.output;
    machine.#leader = await eventually(() => leaderOf(container), output);
    await eventually(
      () => machine.run('systemctl', 'is-active', 'multi-user.target'),
      output,
      60_000,
    );
    return machine;
  }

  entrance() {
    return ['nsenter', '--all', '--root', '--wd=/', '--target', this.#leader, '--'];
  }

  async #powerOff(container) {
    await this.status('systemctl', 'poweroff', '--force', '--force');
    await container.stop('SIGKILL');
  }
}

// The first process in the container, once it has become systemd.
async function leaderOf(container) {
  const { pid } = container.child;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  for (const child of children.split(' ').filter(Boolean))
    if (/^(systemd|init)$/m.test(await readFile(`/proc/${child}/comm`, 'utf8'))) return child;
  return undefined;
}
