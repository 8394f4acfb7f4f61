import { randomUUID } from 'node:crypto';

import { eventually } from '../../support/node/wait.mjs';
import { Peer } from './peer.mjs';

// One browser tab: a session, and a connection that it brings back under the same client id.
export class Dashboard {
  clientId = randomUUID();

  static async open(t, server, user) {
    const dashboard = new Dashboard(server, await server.logIn(user));
    t.after(() => dashboard.peer?.socket.terminate());
    await dashboard.connect();
    return dashboard;
  }

  constructor(server, session) {
    this.server = server;
    this.session = session;
  }

  async connect() {
    const query = new URLSearchParams({
      __INTERVAL_CLIENT_ISOCKET_ID: this.clientId,
      org: this.session.organization,
    });
    this.peer = await Peer.open(`${this.server.endpoint}?${query}`, this.session.headers);
    if ((await this.peer.call('INITIALIZE_CLIENT')) !== true) throw new Error('not admitted');
  }

  // After the server has been away, as a browser does it.
  async reconnect() {
    await this.peer.closed;
    await this.connect();
  }

  // Opens a run that exists, or comes back to it: also while its host is still on the way.
  async open(run) {
    await eventually(
      () =>
        this.peer.call('CONNECT_TO_TRANSACTION_AS_CLIENT', { transactionId: run.id, params: {} }),
      `a connection to run ${run.id}`,
    );
    return run;
  }

  // Starts an action as soon as it has a host.
  async start(slug, options) {
    const run = await eventually(() => this.session.createRun(slug, options), `a run of ${slug}`);
    return this.open(run);
  }

  // What the run asks for: the next form that has an element with this label.
  async form(run, label) {
    const isAsked = ({ transactionId, toRender }) =>
      transactionId === run.id &&
      JSON.parse(toRender).toRender.some((element) => element.label === label);
    return JSON.parse((await this.peer.message('RENDER', isAsked)).toRender);
  }

  answer(run, form, values) {
    const ioResponse = JSON.stringify({
      id: form.id,
      inputGroupKey: form.inputGroupKey,
      transactionId: run.id,
      kind: 'RETURN',
      values,
      choice: 'Continue',
    });
    return this.peer.call('RESPOND_TO_IO_CALL', { transactionId: run.id, ioResponse });
  }

  // The result as it is pushed to the tab.
  async result(run) {
    const { result } = await this.peer.message(
      'TRANSACTION_COMPLETED',
      ({ transactionId }) => transactionId === run.id,
    );
    return JSON.parse(result);
  }

  // As a tab does when its reader goes elsewhere.
  leave(run) {
    return this.peer.call('LEAVE_TRANSACTION', { transactionId: run.id });
  }
}
