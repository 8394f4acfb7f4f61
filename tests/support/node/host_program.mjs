import { ChildProgram } from './child_program.mjs';
import { eventually } from './wait.mjs';

// A process that runs an SDK. Its module reports { type, … } messages and obeys those that it is sent.
export class HostProgram {
  messages = [];

  static async start(t, module, { endpoint, key, args = [] }) {
    const host = new HostProgram(
      ChildProgram.fork(module, args, {
        env: { INTERVAL_ENDPOINT: endpoint, INTERVAL_API_KEY: key },
      }),
    );
    t.after(() => host.kill());
    await host.reported('listening');
    return host;
  }

  constructor(process) {
    this.process = process;
    process.child.on('message', (message) => this.messages.push(message));
  }

  // The first message of that type.
  reported(type) {
    return eventually(
      () => {
        const found = this.messages.find((message) => message.type === type);
        if (!found && !this.process.isRunning)
          throw new Error(`the host has ended:\n${this.process.output}`);
        return found;
      },
      () => `"${type}" from the host:\n${this.process.output}`,
    );
  }

  send(message) {
    this.process.child.send(message);
  }

  async kill() {
    if (this.process.isRunning) await this.process.stop('SIGKILL');
  }
}
