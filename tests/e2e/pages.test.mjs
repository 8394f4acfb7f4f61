// A page that a host renders, and an action that leads back to it.
import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  await startHost(scope, server, await server.addKey(stage.user, 'development'));
  await logIn(page, stage.user);
}

scenario(
  'open pages',
  (step) => {
    step('a page shows what its code returns', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/develop/actions');
      await page.locator('[data-pw-action-group="people"]').click();
      await page.getByRole('heading', { name: 'Everybody', level: 1 }).waitFor();
      await page.getByText('Who works here.').waitFor();
      await page.locator('dl', { hasText: '3' }).waitFor();
      await page.getByRole('cell', { name: 'Ada Lovelace' }).waitFor();
      await tab.expectAccessible();
    });

    step('its table sorts', async ({ page }) => {
      const first = page.getByRole('cell').first();
      await page.getByRole('columnheader', { name: 'name' }).getByRole('button').click();
      await page.getByRole('columnheader', { name: 'name' }).getByRole('button').click();
      await first.filter({ hasText: 'Mary Somerville' }).waitFor();
    });

    step('an action below it asks, and leads back', async ({ page }) => {
      await page.goto('/dashboard/acme/develop/actions/people/add');
      await page.getByLabel('Name').fill('Emmy Noether');
      await page.locator('[data-pw="continue-button"]').click();
      await page.getByRole('heading', { name: 'Everybody', level: 1 }).waitFor();
      await page.getByRole('cell', { name: 'Emmy Noether' }).waitFor();
    });
  },
  { prepare },
);
