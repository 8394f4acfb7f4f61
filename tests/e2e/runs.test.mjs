// A developer's own actions in the console, from the list to the result.
import assert from 'node:assert/strict';

import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';
import { startHost } from './support/host.mjs';

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  stage.key = await server.addKey(stage.user, 'development');
  stage.host = await startHost(scope, server, stage.key);
  await logIn(page, stage.user);
}

scenario(
  'run actions',
  (step) => {
    step('the console lists what the host has declared', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/develop/actions');
      const cards = page.locator('[data-pw="run-action"]');
      await cards.first().waitFor();
      const slugs = await cards.evaluateAll((links) => links.map((link) => link.dataset.pwRunSlug));
      assert.deepEqual(slugs.sort(), ['fail', 'garble', 'greet', 'order']);
      await page.locator('[data-pw-action-group="people"]').waitFor();
      await tab.expectAccessible();
    });

    step('an action asks', async ({ page, tab }) => {
      await page.locator('[data-pw-run-slug="greet"]').first().click();
      await page.getByRole('heading', { name: 'Greet somebody', level: 1 }).waitFor();
      await page.getByLabel('Your name').waitFor();
      await page.getByText('As your friends call you.').waitFor();
      await tab.expectAccessible();
    });

    step('and does not take nothing for an answer', async ({ page }) => {
      await page.locator('[data-pw="continue-button"]').click();
      await page.locator('[data-pw="field-error"]').waitFor();
    });

    step('and shows its result', async ({ page, tab }) => {
      await page.getByLabel('Your name').fill('Bob');
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-test-id="result-type"]', { hasText: 'Completed' }).waitFor();
      const result = page.locator('[data-test-id="transaction-result"]');
      await result.getByText('Hello, Bob').waitFor();
      await tab.expectAccessible();
    });

    step('and keeps its log', async ({ page, tab }) => {
      await page.locator('[data-pw-tab-id="Logs"]').click();
      await page.locator('[data-pw-transaction-logs]', { hasText: 'Greeting Bob' }).waitFor();
      await tab.expectAccessible();
    });

    step(
      'a group of fields is answered at once, and a question by yes or no',
      async ({ page, tab }) => {
        await page.goto('/dashboard/acme/develop/actions/order');
        await page.getByRole('heading', { name: 'What shall it be?' }).waitFor();
        await page.getByLabel('Kind').click();
        await page.getByRole('option', { name: 'Green' }).click();
        await page.getByLabel('Cups').fill('3');
        await tab.expectAccessible();
        await page.locator('[data-pw="continue-button"]').click();
        await page.getByText('Order 3 of Green?', { exact: true }).waitFor();
        await tab.expectAccessible();
        await page.getByRole('button', { name: 'Confirm' }).click();
        await page.locator('[data-test-id="transaction-result"]', { hasText: '3' }).waitFor();
      },
    );

    step('an action that throws says what', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/develop/actions/fail');
      await page.locator('[data-test-id="result-type"]', { hasText: 'Error' }).waitFor();
      await page.getByText('The kettle is broken.').first().waitFor();
      await tab.expectAccessible();
    });

    step('what cannot be understood is said, and kept for its developer', async (stage) => {
      const { page, tab } = stage;
      const notice = page.getByText('The action sent something that could not be understood.');
      const kept = page.locator('[data-pw-transaction-logs]').getByText('choiceButtons[0].value');
      await page.goto('/dashboard/acme/develop/actions/garble');
      await page.getByLabel('Before').fill('fine');
      await page.locator('[data-pw="continue-button"]').click();
      await notice.waitFor();
      await kept.waitFor();
      await tab.expectAccessible();
      await page.getByRole('button', { name: 'Reconnect' }).click();
      // The server has nothing better to show, so it is said, and kept, once more.
      await kept.nth(1).waitFor();
      await notice.waitFor();
    });

    step('all of it works without a mouse', async ({ page }) => {
      await page.goto('/dashboard/acme/develop/actions');
      await page.locator('[data-pw-run-slug="greet"]').first().waitFor();
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.locator('[data-pw-run-slug="greet"]:focus').count()) break;
      }
      await page.keyboard.press('Enter');
      await page.locator('input:focus').waitFor();
      await page.keyboard.type('Kay');
      await page.keyboard.press('Control+Enter');
      await page
        .locator('[data-test-id="transaction-result"]', { hasText: 'Hello, Kay' })
        .waitFor();
    });

    step('an app that its developer restarts is waited for', async (stage) => {
      const { page, tab, scope, server } = stage;
      const waiting = page.getByText('Waiting for your dev host to reconnect...');
      await page.goto('/dashboard/acme/develop/actions/greet');
      await page.getByLabel('Your name').waitFor();
      await stage.host.kill();
      await waiting.waitFor();
      stage.host = await startHost(scope, server, stage.key);
      await waiting.waitFor({ state: 'hidden' });
      // While nobody can run it, the server says so to each try.
      tab.forgive(/status of 503/);
      await page.getByLabel('Your name').last().fill('Ida');
      await page.locator('[data-pw="continue-button"]').click();
      await page
        .locator('[data-test-id="transaction-result"]', { hasText: 'Hello, Ida' })
        .waitFor();
    });

    step('a restart of the server loses neither the form nor what is in it', async (stage) => {
      const { page, tab, server } = stage;
      await page.goto('/dashboard/acme/develop/actions/greet');
      await page.getByLabel('Your name').fill('Eve');
      await server.process.stop();
      await page.getByText('The connection to Interval was lost.').waitFor();
      await server.start();
      await page.getByText('The connection to Interval was lost.').waitFor({ state: 'hidden' });
      // Whether the browser has tried in between is a matter of chance.
      tab.forgive(/ERR_CONNECTION_REFUSED/);
      assert.equal(await page.getByLabel('Your name').inputValue(), 'Eve');
      await page.locator('[data-pw="continue-button"]').click();
      await page
        .locator('[data-test-id="transaction-result"]', { hasText: 'Hello, Eve' })
        .waitFor();
    });
  },
  { prepare },
);
