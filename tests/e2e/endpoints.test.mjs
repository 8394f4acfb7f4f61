// Serverless endpoints that really answer: the SDK's handlers for web servers and for AWS Lambda.
import assert from 'node:assert/strict';

import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

const home = '/dashboard/acme/actions';
const endpoints = '/dashboard/acme/develop/serverless-endpoints';

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  const key = await server.addKey(stage.user, 'production');
  stage.host = await startHost(scope, server, key, 'endpoint');
  stage.url = (await stage.host.reported('listening')).url;
  stage.dialog = page.getByRole('dialog', { name: 'Add serverless endpoint' });
  stage.row = (path) => page.getByRole('row', { name: new RegExp(`${stage.url}${path}`) });
  stage.add = async (path) => {
    await stage.dialog.getByLabel('Serverless endpoint URL').fill(`${stage.url}${path}`);
    await stage.dialog.getByRole('button', { name: 'Add endpoint' }).click();
  };
  await logIn(page, stage.user);
}

scenario(
  'endpoints',
  (step) => {
    step('one that does not answer as an SDK does is not added', async (stage) => {
      const { page, tab, dialog, add } = stage;
      await page.goto(endpoints);
      await page.getByRole('button', { name: 'Add endpoint' }).click();
      await add('/broken');
      await dialog.getByText('Is an Interval host available at that URL?').waitFor();
      tab.forgive(/status of 502/);
    });

    step('one that does is online', async (stage) => {
      const { page, tab, dialog, add, row } = stage;
      await add('/web');
      await row('/web').getByText('Online').waitFor();
      await page.getByRole('button', { name: 'Add endpoint' }).click();
      await add('/lambda');
      await row('/lambda').getByText('Online').waitFor();
      await page.getByRole('button', { name: 'Add endpoint' }).click();
      await add('/lambda');
      await dialog.getByText('This endpoint is already configured.').waitFor();
      tab.forgive(/status of 4\d\d/);
      await page.keyboard.press('Escape');
      await tab.expectAccessible();
    });

    step('its actions are run as any other', async (stage) => {
      const { page, tab } = stage;
      await page.goto(home);
      await page.locator('[data-pw-run-slug="invoice"]').first().click();
      await page.getByLabel('Customer').fill('7');
      await page.locator('[data-pw="continue-button"]').click();
      await page.locator('[data-test-id="transaction-result"]', { hasText: 'INV-7' }).waitFor();
      await page.goto(`${home}/remind`);
      await page.locator('[data-test-id="transaction-result"]', { hasText: 'reminded' }).waitFor();
      await tab.expectAccessible();
    });

    step('a restart of the server forgets none', async ({ page, tab, server, row }) => {
      await server.killAndRestart();
      await page.goto(endpoints);
      await row('/web').getByText('Online').waitFor();
      await row('/lambda').getByText('Online').waitFor();
      await page.goto(home);
      await page.locator('[data-pw-run-slug="invoice"]').first().waitFor();
      tab.forgive(/ERR_(CONNECTION|EMPTY|SOCKET)|WebSocket|status of 503/);
    });

    step('one that is gone is unreachable, and its actions wait for it', async (stage) => {
      const { page, tab, row, host, url } = stage;
      await host.kill();
      await page.goto(endpoints);
      await page.getByRole('button', { name: `Check ${url}/web now` }).click();
      await row('/web').getByText('Unreachable').waitFor();
      await tab.expectAccessible();
      await page.goto(`${home}/invoice`);
      await page.getByText('Waiting for a host that can run “Write an invoice”...').waitFor();
      await page.getByRole('link', { name: 'Dashboard' }).click();
      await page.locator('[data-pw-run-slug="invoice"]', { hasText: 'Unreachable' }).waitFor();
      tab.forgive(/status of 503/);
    });

    step('one that is deleted takes its actions along', async ({ page, tab, row, url }) => {
      await page.goto(endpoints);
      await page.getByRole('button', { name: `Delete ${url}/web` }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete endpoint' }).click();
      await row('/web').waitFor({ state: 'detached' });
      await tab.expectAccessible();
      await page.goto(home);
      await page.locator('[data-pw-run-slug="remind"]').first().waitFor();
      assert.equal(await page.locator('[data-pw-run-slug="invoice"]').count(), 0);
    });
  },
  { prepare, settings: () => ({ ALLOW_PRIVATE_HTTP_HOSTS: 'true' }) },
);
