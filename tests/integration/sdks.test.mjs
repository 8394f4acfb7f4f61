// Every supported generation of the Node.js SDK, unmodified, through the whole life of a host.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { eventually } from '../support/node/wait.mjs';
import { Dashboard } from './support/dashboard.mjs';
import { startHost } from './support/hosts.mjs';

const versions = [
  { sdk: 'sdk-0.21', version: '0.21.0', canCloseSafely: false },
  { sdk: 'sdk-0.38', version: '0.38.0', canCloseSafely: true },
  { sdk: 'sdk-1.4', version: '1.4.0', canCloseSafely: true },
  { sdk: 'sdk-2.0', version: '2.0.0', canCloseSafely: true },
];

for (const { sdk, version, canCloseSafely } of versions) {
  describe(`@interval/sdk ${version}`, () => {
    const scope = suiteScope();
    let server, host, dashboard;

    const instances = async () => (await dashboard.session.get('/host-instances')).data;

    before(async () => {
      server = await ServerProgram.start(scope);
      const user = await server.addUser('ann@example.com', 'Acme');
      host = await startHost(scope, server, await server.addKey(user, 'production'), sdk);
      dashboard = await Dashboard.open(scope, server, user);
    });

    test('registers its actions', async () => {
      const [instance, ...others] = await instances();
      assert.equal(others.length, 0);
      assert.equal(instance.status, 'ONLINE');
      assert.equal(instance.sdkName, '@interval/sdk');
      assert.equal(instance.sdkVersion, version);
      const { actions } = await dashboard.session.get('/structure');
      assert.deepEqual(actions.map(({ slug }) => slug).sort(), [
        'ask',
        'explode',
        'hello',
        'immediate',
        'order',
        'parameters',
        'read',
      ]);
    });

    test('runs an action with input, loading, log and result', async () => {
      const run = await dashboard.start('hello');
      const ofRun = ({ transactionId }) => transactionId === run.id;
      const form = await dashboard.form(run, 'Your name');
      assert.equal((await dashboard.session.run(run.id)).status, 'AWAITING_INPUT');
      assert.equal(await dashboard.answer(run, form, ['Bob']), true);
      assert.equal((await dashboard.peer.message('LOADING_STATE', ofRun)).label, 'Working');
      const log = await dashboard.peer.message('LOG', ofRun);
      assert.equal(log.index, 0);
      assert.match(log.data, /Greeting.*Bob/);
      const result = await dashboard.result(run);
      assert.equal(result.status, 'SUCCESS');
      assert.equal(result.data.greeting, 'Hello, Bob');

      const kept = await dashboard.session.run(run.id);
      assert.equal(kept.status, 'COMPLETED');
      assert.equal(kept.resultStatus, 'SUCCESS');
      assert.deepEqual(kept.result.data, {
        greeting: 'Hello, Bob',
        since: '1970-01-01T00:00:00.000Z',
      });
      assert.deepEqual(kept.result.dataMeta, { values: { since: ['Date'] } });
      const { data: lines } = await dashboard.session.get(`/transactions/${run.id}/logs`);
      assert.deepEqual(
        lines.map(({ data }) => data),
        [log.data],
      );
      assert.equal(await dashboard.leave(run), true);
    });

    test('fails with what its action throws', async () => {
      const run = await dashboard.start('explode');
      const result = await dashboard.result(run);
      assert.equal(result.status, 'FAILURE');
      assert.match(JSON.stringify(result.data), /This action always fails\./);
      await dashboard.leave(run);
    });

    test('goes on where it was after a kill -9 of the server', async () => {
      const run = await dashboard.start('order');
      await dashboard.answer(run, await dashboard.form(run, 'Article'), ['Tea']);
      await dashboard.form(run, 'How many?');

      await server.killAndRestart();
      await dashboard.reconnect();
      await dashboard.open(run);
      assert.equal(await dashboard.answer(run, await dashboard.form(run, 'How many?'), [3]), true);
      assert.deepEqual((await dashboard.result(run)).data, { article: 'Tea', count: 3 });
      const { data: lines } = await dashboard.session.get(`/transactions/${run.id}/logs`);
      assert.equal(lines.length, 1);
      assert.equal((await instances()).length, 1);
      await dashboard.leave(run);
    });

    if (canCloseSafely) {
      test('closes safely: finishes what it runs, takes nothing new', async () => {
        const run = await dashboard.start('ask');
        const form = await dashboard.form(run, 'Answer');
        host.send({ type: 'safelyClose' });
        await eventually(
          async () => (await instances())[0].status === 'SHUTTING_DOWN',
          'the shutdown',
        );
        await assert.rejects(dashboard.session.createRun('immediate'), /503.*no_host_online/);
        await dashboard.answer(run, form, ['yes']);
        assert.equal((await dashboard.result(run)).data, 'Answered: yes');
        await dashboard.leave(run);
        await host.reported('closed');
        await eventually(async () => (await instances()).length === 0, 'the end of the host');
      });
    } else {
      test('is unreachable when its process ends, and its users are told', async () => {
        const run = await dashboard.start('ask');
        await dashboard.form(run, 'Answer');
        await host.kill();
        const told = await dashboard.peer.message('HOST_CLOSED_UNEXPECTEDLY');
        assert.equal(told.transactionId, run.id);
        // It may come back within a grace period, as what it runs does then.
        assert.equal((await instances())[0].status, 'UNREACHABLE');
      });
    }
  });
}
