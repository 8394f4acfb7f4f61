// Schedules that come due, in minutes of real time, with the published SDK.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';

import { suiteScope } from '../support/node/scope.mjs';
import { ServerProgram } from '../support/node/server_program.mjs';
import { eventually } from '../support/node/wait.mjs';
import { startHost } from './support/hosts.mjs';

const MinuteMs = 60_000;
// A minute that has just begun may be over before a schedule for the next one is saved.
const LeastMs = 15_000;

const scope = suiteScope();
const due = nextDue();
let server, ann, eve;

function nextDue() {
  const next = Math.ceil(Date.now() / MinuteMs) * MinuteMs;
  return new Date(next - Date.now() < LeastMs ? next + MinuteMs : next);
}

class Organization {
  static async open(email, name) {
    const user = await server.addUser(email, name);
    const session = await server.logIn(user);
    const host = await startHost(scope, server, await server.addKey(user, 'production'));
    return Object.assign(new Organization(), { session, host });
  }

  async call(method, path, body) {
    const url = `${server.url}/api/v1/orgs/${this.session.organization}${path}`;
    const headers = { ...this.session.headers, 'Content-Type': 'application/json' };
    const response = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
    const answer = await response.json();
    assert.ok(response.ok, JSON.stringify(answer));
    return answer;
  }

  async schedule(slug) {
    this.action = await this.call('GET', `/actions/by-slug?slug=${slug}`);
    const path = `/actions/${this.action.id}`;
    await this.call('PATCH', path, { backgroundable: true });
    const daily = { schedulePeriod: 'day', hours: due.getUTCHours(), minutes: due.getUTCMinutes() };
    await this.call('PUT', `${path}/schedules`, { schedules: [{ ...daily, timeZoneName: 'UTC' }] });
  }

  async attempts() {
    return (await this.call('GET', `/actions/${this.action.id}/schedule-runs`)).data;
  }
}

before(async () => {
  server = await ServerProgram.start(scope);
  await server.result(['flag', 'set', 'ACTION_METADATA_GENERAL_CONFIG', 'on']);
  ann = await Organization.open('ann@example.com', 'Acme');
  eve = await Organization.open('eve@example.com', 'Other');
  await ann.schedule('immediate');
  await eve.schedule('immediate');
  await eve.host.kill();
});

describe('a schedule', () => {
  test('runs its action at its time, without a browser', async () => {
    const [attempt] = await eventually(
      async () => {
        const attempts = await ann.attempts();
        return attempts.length > 0 && attempts;
      },
      'an attempt',
      3 * MinuteMs,
    );
    assert.equal(attempt.status, 'SUCCESS');
    assert.ok(new Date(attempt.createdAt) >= due);
    const run = await eventually(async () => {
      const { data } = await ann.call('GET', '/transactions?scheduled=true');
      return data.find(({ resultStatus }) => resultStatus !== null);
    }, 'the end of the run');
    assert.equal(run.id, attempt.transactionId);
    assert.equal(run.resultStatus, 'SUCCESS');
    assert.equal(run.owner.email, 'ann@example.com');
  });

  test('says why it could not, when no host is there', async () => {
    const [attempt] = await eventually(async () => {
      const attempts = await eve.attempts();
      return attempts.length > 0 && attempts;
    }, 'an attempt');
    assert.equal(attempt.status, 'FAILURE');
    assert.equal(attempt.details, 'Could not find HostInstance');
    assert.deepEqual((await eve.call('GET', '/transactions?scheduled=true')).data, []);
  });
});
