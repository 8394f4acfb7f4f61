// A day with a live app: choosing from a thousand rows, a page, the history, a second tab, and everything that can be
// lost on the way - the app, and the server in the middle of a run.
import assert from 'node:assert/strict';

import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';
import { Tab } from './support/tab.mjs';

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  stage.key = await server.addKey(stage.user, 'production');
  stage.tab.acceptDialogs();
  await logIn(page, stage.user);
}

const refund = '/dashboard/acme/actions/refund';
const pages = (page) => page.locator('[data-pw="pagination"]').first();
const row = (page, name) => page.getByRole('row', { name });
const proceed = (page) => page.locator('[data-pw="continue-button"]').last();

async function chooseCharge(page, name) {
  await page.getByPlaceholder('Filter').fill(name);
  await row(page, name).getByRole('checkbox').check();
  await proceed(page).click();
}

scenario(
  'live',
  (step) => {
    step('an app that connects appears by itself', async (stage) => {
      const { page, scope, server, tab } = stage;
      await page.goto('/dashboard/acme/actions');
      await page.getByRole('heading', { level: 1 }).waitFor();
      stage.host = await startHost(scope, server, stage.key, 'live');
      await page.locator('[data-pw-run-slug="refund"]').first().waitFor();
      await tab.expectAccessible();
    });

    step('a thousand rows come a page at a time', async ({ page, tab }) => {
      await page.locator('[data-pw-run-slug="refund"]').first().click();
      await pages(page).getByText('1 - 20 of 1,000').waitFor();
      await page.getByRole('button', { name: 'Next page' }).first().click();
      await pages(page).getByText('21 - 40 of 1,000').waitFor();
      await row(page, 'ch_0021').waitFor();
      await tab.expectAccessible();
    });

    step('they sort by the size of numbers, over all pages', async ({ page }) => {
      const header = page.getByRole('columnheader', { name: 'amount' });
      await header.getByRole('button').click();
      await header.and(page.locator('[aria-sort="ascending"]')).waitFor();
      await pages(page).getByText('1 - 20 of 1,000').waitFor();
      await page.locator('tbody tr').first().filter({ hasText: 'ch_0001' }).waitFor();
      await header.getByRole('button').click();
      await page.locator('tbody tr').first().filter({ hasText: 'ch_0645' }).waitFor();
    });

    step('a filter finds rows of every page', async ({ page }) => {
      await page.getByPlaceholder('Filter').fill('ch_09');
      await pages(page).getByText('1 - 20 of 100').waitFor();
      await page.getByPlaceholder('Filter').fill('no such thing');
      await page.getByText('No records found matching').waitFor();
    });

    step('what is chosen stays chosen, whatever is shown', async ({ page, tab }) => {
      await page.getByPlaceholder('Filter').fill('ch_0777');
      await row(page, 'ch_0777').getByRole('checkbox').check();
      await page.getByPlaceholder('Filter').fill('ch_0042');
      await row(page, 'ch_0042').getByRole('checkbox').check();
      await page.getByText('Selection includes 1 row on other pages.').waitFor();
      await tab.expectAccessible();
      await proceed(page).click();
      await page.getByLabel('Reason').waitFor();
    });

    step(
      'what the code does not like is said at its field, and nothing is lost',
      async ({ page }) => {
        await page.getByLabel('Reason').fill('hm');
        await proceed(page).click();
        await page.getByText('Please say a little more.').waitFor();
        assert.equal(await page.getByLabel('Reason').inputValue(), 'hm');
        await page.getByLabel('Reason').fill('Charged twice');
        await proceed(page).click();
        const result = page.locator('[data-test-id="transaction-result"]');
        await result.getByText('Charged twice').waitFor();
        await result.getByText('ch_0777').waitFor();
      },
    );

    step('a page shows its table, and leads to its action', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/actions/charges');
      await page.getByRole('heading', { name: 'All charges', level: 1 }).waitFor();
      await pages(page).getByText('1 - 20 of 1,000').waitFor();
      await tab.expectAccessible();
      await page.getByRole('link', { name: 'Refund charges' }).last().click();
      await page.waitForURL(`**${refund}**`);
      await pages(page).getByText('1 - 20 of 1,000').waitFor();
    });

    step('the history has the run, with its log', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/history');
      await page.getByRole('link', { name: 'Refund charges' }).last().click();
      await page.waitForURL('**/transactions/**');
      await page.locator('[data-test-id="result-type"]', { hasText: 'Completed' }).waitFor();
      await page.locator('[data-pw-tab-id="Logs"]').click();
      const log = page.locator('[data-pw-transaction-logs]');
      await log.getByText('Refunding 2 charges: Charged twice').waitFor();
      await tab.expectAccessible();
    });

    step('a second tab takes a run over, and the first one takes it back', async (stage) => {
      const { page, scope, server } = stage;
      await page.goto(refund);
      await chooseCharge(page, 'ch_0100');
      await page.getByLabel('Reason').waitFor();
      const { data } = await page.evaluate(async () => {
        const answer = await fetch('/api/v1/orgs/acme/transactions?limit=1');
        return answer.json();
      });
      stage.run = `/dashboard/acme/transactions/${data[0].id}`;
      const second = await Tab.beside(stage.tab, server, scope);
      await second.page.goto(stage.run);
      await second.page.getByLabel('Reason').waitFor();
      await page.getByText(/opened somewhere else/).waitFor();
      await page.getByRole('button', { name: 'Reconnect' }).click();
      await second.page.getByText(/opened somewhere else/).waitFor();
      second.expectNoComplaints();
      await second.page.close();
    });

    step('kill -9 of the server in the middle of a run', async ({ page, server, tab }) => {
      await page.getByLabel('Reason').fill('Sent back');
      await server.kill();
      await page.getByText('The connection to Interval was lost.').waitFor();
      await server.start();
      await page.getByText('The connection to Interval was lost.').waitFor({ state: 'hidden' });
      tab.forgive(/ERR_CONNECTION_REFUSED|WebSocket/);
      assert.equal(await page.getByLabel('Reason').inputValue(), 'Sent back');
      await proceed(page).click();
      await page.locator('[data-test-id="transaction-result"]', { hasText: 'Sent back' }).waitFor();
    });

    step('an app that dies ends what it ran, and another takes new runs', async (stage) => {
      const { page, scope, server, tab } = stage;
      await page.goto(refund);
      await pages(page).getByText('1 - 20 of 1,000').waitFor();
      await stage.host.kill();
      await page.getByText('The connection to this action was lost.').waitFor();
      await tab.expectAccessible();
      stage.host = await startHost(scope, server, stage.key, 'live');
      await page.goto(refund);
      await chooseCharge(page, 'ch_0500');
      await page.getByLabel('Reason').fill('Fell through');
      await proceed(page).click();
      await page
        .locator('[data-test-id="transaction-result"]', { hasText: 'Fell through' })
        .waitFor();
    });
  },
  { prepare },
);
