import assert from 'node:assert/strict';

import { Dashboard } from '../../integration/support/dashboard.mjs';
import { startHost } from '../../integration/support/hosts.mjs';

// Runs an action of a real SDK to its end, with the answer of a person.
export async function runAction(t, server, user, key) {
  const host = await startHost(t, server, key);
  const dashboard = await Dashboard.open(t, server, user);
  const run = await dashboard.start('ask');
  await dashboard.answer(run, await dashboard.form(run, 'Answer'), ['installed']);
  assert.equal((await dashboard.result(run)).data, 'Answered: installed');
  await host.kill();
  return run;
}
