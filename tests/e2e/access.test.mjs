// Who may see and run an action, and what it is called, where its code leaves that to the dashboard: with SDKs before
// 0.34.0, for the team of somebody who is no administrator.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

import { Password } from '../support/node/server_program.mjs';
import { changeDatabase } from './support/database.mjs';
import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';
import { Tab } from './support/tab.mjs';

const home = '/dashboard/acme/actions';
const general = '/dashboard/acme/configure/texts';
const permissions = `${general}?tab=permissions`;

// Teams cannot be made in the dashboard yet, nor by a command.
async function addTeam(server, name, member) {
  const id = randomUUID();
  const slug = name.toLowerCase();
  const statements = `
    INSERT INTO teams (id, organization_id, name, slug, created_at, updated_at)
      SELECT '${id}', id, '${name}', '${slug}', 0, 0 FROM organizations;
    INSERT INTO team_memberships (team_id, membership_id, created_at)
      SELECT '${id}', memberships.id, 0 FROM memberships JOIN users ON users.id = user_id WHERE email = '${member}';`;
  await changeDatabase(server, statements);
}

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  const bob = ['user', 'add', 'bob@example.com', '--password-stdin', '--first-name', 'Bob'];
  await server.result([...bob, '--join', 'acme', '--role', 'action-runner'], {
    input: `${Password}\n`,
  });
  await addTeam(server, 'Support', 'bob@example.com');
  await addTeam(server, 'Finance', 'ann@example.com');
  const key = await server.addKey(stage.user, 'production');
  stage.host = await startHost(scope, server, key, 'old_sdk', ['sdk-0.21']);
  await logIn(page, stage.user);
  stage.bob = await Tab.open(scope, page.context().browser(), server);
  stage.bob.acceptDialogs();
  await logIn(stage.bob.page, { email: 'bob@example.com' });
  stage.cards = async (tab) => {
    await tab.page.goto(home);
    await tab.page.locator('[data-pw="run-action"]').first().waitFor();
    return tab.page
      .locator('[data-pw="run-action"]')
      .evaluateAll((links) => links.map((link) => link.dataset.pwRunSlug).sort());
  };
}

async function grant(page, levels) {
  await page.goto(permissions);
  await page.getByRole('radio', { name: 'Teams' }).check({ force: true });
  for (const [team, level] of Object.entries(levels))
    await page.getByLabel(`Access of ${team}`).selectOption({ label: level });
  await save(page);
}

async function save(page) {
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Your changes were saved.').waitFor();
}

scenario(
  'access',
  (step) => {
    step('an action of another team is not there', async ({ page, tab, bob, cards }) => {
      assert.ok((await cards(bob)).includes('texts'));
      await grant(page, { Finance: 'Runner' });
      await tab.expectAccessible();
      assert.ok(!(await cards(bob)).includes('texts'));
      await bob.page.goto(`${home}/texts`);
      await bob.page.getByText('Action not found').waitFor();
      bob.expectNoComplaints();
    });

    step('viewers see it, and are told that they may not run it', async ({ page, bob, cards }) => {
      await grant(page, { Support: 'Viewer' });
      assert.ok((await cards(bob)).includes('texts'));
      await bob.page.goto(`${home}/texts`);
      await bob.page.getByText('You may not run “texts”').waitFor();
      await bob.expectAccessible();
      bob.forgive(/status of 404/);
      bob.expectNoComplaints();
    });

    step('runners run it', async ({ page, bob }) => {
      await grant(page, { Support: 'Runner' });
      await bob.page.goto(`${home}/texts`);
      await bob.page.getByLabel('Name', { exact: true }).fill('Ada');
      await bob.page.locator('[data-pw="continue-button"]').click();
      await bob.page.getByLabel('Nickname').waitFor();
      bob.expectNoComplaints();
    });

    step('another name and description stand in for those of the code', async (stage) => {
      const { page, tab, server, bob } = stage;
      await server.result(['flag', 'set', 'ACTION_METADATA_GENERAL_CONFIG', 'on']);
      await page.goto(general);
      await page.getByRole('button', { name: 'Override it' }).first().click();
      await page.getByLabel('Name', { exact: true }).fill('Write a letter');
      await page.getByRole('button', { name: 'Override it' }).first().click();
      await page.getByLabel('Description').fill('By hand.');
      await tab.expectAccessible();
      await save(page);
      await bob.page.goto(home);
      const card = bob.page.locator('[data-pw-run-slug="texts"]').first();
      await card.getByText('Write a letter').waitFor();
      await bob.page.getByText('By hand.').waitFor();
    });

    step('until they are removed', async ({ page, bob }) => {
      await page.goto(general);
      await page.getByRole('button', { name: 'Remove the override' }).first().click();
      await save(page);
      const card = bob.page.locator('[data-pw-run-slug="texts"]').first();
      await card.getByText('texts', { exact: true }).waitFor();
      await bob.page.getByText('By hand.').waitFor();
    });
  },
  { prepare },
);
