// Getting around: organizations, environments, the command bar, and the questions asked before something is lost.
import assert from 'node:assert/strict';

import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  for (const environment of ['production', 'development'])
    await startHost(scope, server, await server.addKey(stage.user, environment));
  await logIn(page, stage.user);
}

const path = (page) => new URL(page.url()).pathname;
const answer = (page) => page.locator('[data-pw="continue-button"]');

scenario(
  'shell',
  (step) => {
    step('the environment switch leads from the live app to the console', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/actions');
      await page.getByRole('button', { name: /Production/ }).click();
      const development = page.getByRole('menuitem', { name: /Development/ });
      await development.getByText('Online').waitFor();
      await tab.expectAccessible();
      await development.click();
      await page.waitForURL('**/dashboard/acme/develop/actions');
      await page.locator('[data-pw-run-slug="greet"]').first().waitFor();
    });

    step('and keeps the action that is open', async ({ page }) => {
      await page.locator('[data-pw-run-slug="greet"]').first().click();
      await page.getByLabel('Your name').waitFor();
      await page.getByRole('button', { name: /Development/ }).click();
      await page.getByRole('menuitem', { name: 'Production' }).click();
      await page.waitForURL('**/dashboard/acme/actions/greet');
      await page.getByLabel('Your name').waitFor();
    });

    step('nobody loses what they have typed without being asked', async ({ page }) => {
      await page.getByLabel('Your name').fill('Bob');
      const questions = [];
      const decide = (accepts) =>
        page.once('dialog', (dialog) => {
          questions.push(dialog.message());
          return accepts ? dialog.accept() : dialog.dismiss();
        });
      decide(false);
      await page.getByRole('link', { name: 'Dashboard' }).click();
      assert.equal(path(page), '/dashboard/acme/actions/greet');
      assert.equal(await page.getByLabel('Your name').inputValue(), 'Bob');
      decide(true);
      await page.getByRole('link', { name: 'Dashboard' }).click();
      await page.waitForURL('**/dashboard/acme/actions');
      const unsaved = 'This page has unsaved changes, are you sure you want to exit?';
      assert.deepEqual(questions, [unsaved, unsaved]);
    });

    step('what is complete may be left at once', async ({ page }) => {
      await page.goto('/dashboard/acme/actions/greet');
      await page.getByLabel('Your name').fill('Bob');
      await answer(page).click();
      await page.locator('[data-test-id="result-type"]').waitFor();
      const asked = [];
      page.on('dialog', (dialog) => asked.push(dialog.message()) && dialog.dismiss());
      await page.getByRole('link', { name: 'Dashboard' }).click();
      await page.waitForURL('**/dashboard/acme/actions');
      assert.deepEqual(asked, []);
      page.removeAllListeners('dialog');
    });

    step('the command bar finds an action by a part of its name', async ({ page, tab }) => {
      await page.keyboard.press('Control+k');
      const input = page.locator('[data-pw-command-bar-input]');
      await input.waitFor();
      await tab.expectAccessible();
      await input.fill('order');
      await page.locator('[data-pw-command-bar-results]').getByText('Order tea').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/dashboard/acme/actions/order');
    });

    step('and its keys work without it', async ({ page, tab }) => {
      await page.getByRole('heading', { name: 'What shall it be?' }).waitFor();
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('g');
      await page.keyboard.press('h');
      await page.waitForURL('**/dashboard/acme/actions');
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await tab.expectAccessible();
      await page.keyboard.press('Escape');
    });

    step('a second organization is made and switched to', async ({ page, tab }) => {
      await page.getByRole('button', { name: /Acme/ }).click();
      await page.getByRole('menuitem', { name: 'Create organization...' }).click();
      await page.getByLabel('Organization name').fill('Bolt & Sons');
      await tab.expectAccessible();
      await page.getByRole('button', { name: 'Create organization' }).click();
      await page.waitForURL('**/dashboard/bolt-sons/**');
      await page.getByText('New organization Bolt & Sons created.').waitFor();
    });

    step('and back', async ({ page }) => {
      await page.getByRole('button', { name: /Bolt & Sons/ }).click();
      await page.getByRole('menuitem', { name: /Acme/ }).click();
      await page.waitForURL('**/dashboard/acme/**');
      await page.locator('[data-pw-run-slug="greet"]').first().waitFor();
    });

    step('what does not exist leads home', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/nowhere');
      await page.getByRole('heading', { name: /not found/i }).waitFor();
      await tab.expectAccessible();
      await page.getByRole('link', { name: 'Return home' }).click();
      await page.waitForURL('**/dashboard/acme/**');
    });
  },
  { prepare },
);
