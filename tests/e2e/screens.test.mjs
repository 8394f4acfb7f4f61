// The screens around running actions: home, history, a transaction, settings, and how they keep up with what happens.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';
import { Tab } from './support/tab.mjs';

const home = '/dashboard/acme/actions';

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  stage.key = await server.addKey(stage.user, 'production');
  stage.host = await startHost(scope, server, stage.key, 'screens');
  stage.api = await server.logIn(stage.user);
  await logIn(page, stage.user);
}

async function enqueue({ server, key }, slug, params) {
  const response = await fetch(`${server.url}/api/actions/enqueue`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ slug, params }),
  });
  assert.equal((await response.json()).type, 'success');
}

async function runRefund(page, order) {
  await page.goto(`${home}/refund?order=${order}`);
  await page.locator('[data-test-id="transaction-result"]', { hasText: `INV-${order}` }).waitFor();
}

// A list of the page that is open must change by itself, so nothing of it may be loaded again by hand.
async function markPage(page) {
  await page.evaluate(() => {
    window.isStillTheSame = true;
  });
  return async () => assert.ok(await page.evaluate(() => window.isStillTheSame));
}

scenario(
  'screens',
  (step) => {
    step('home shows the top of the tree', async ({ page, tab }) => {
      await page.goto(home);
      await page.locator('[data-pw-action-group="customers"]').waitFor();
      const slugs = await page
        .locator('[data-pw="run-action"]')
        .evaluateAll((links) => links.map((link) => link.dataset.pwRunSlug));
      assert.deepEqual(slugs.sort(), ['fail', 'refund', 'review']);
      await tab.expectAccessible();
    });

    step('whose branches open in place', async ({ page, tab }) => {
      await page.getByRole('button', { name: 'Content of Customers' }).click();
      await page.getByRole('button', { name: 'Content of Gifts' }).click();
      await page.locator('[data-pw-run-slug="customers/gifts/send"]').waitFor();
      await tab.expectAccessible();
      await page.getByRole('button', { name: 'Content of Customers' }).click();
    });

    step('and finds what is deeper down while one types', async ({ page, tab }) => {
      await page.getByRole('textbox', { name: 'Search actions and pages' }).fill('gift card');
      const found = page.locator('[data-pw-run-slug="customers/gifts/send"]');
      await found.getByText('Customers › Gifts').waitFor();
      assert.equal(await page.locator('[data-pw="run-action"]').count(), 1);
      await tab.expectAccessible();
      await page.getByRole('button', { name: 'Clear filter' }).click();
      await page.getByRole('button', { name: /^Unlisted/ }).click();
      await page.locator('[data-pw-run-slug="hidden"]').waitFor();
      await page.getByRole('button', { name: /^Unlisted/ }).click();
    });

    step('a list or a grid is remembered', async ({ page }) => {
      await page.getByRole('radio', { name: 'View as grid' }).check({ force: true });
      await page.reload();
      await page.locator('[data-pw-run-slug="refund"]').first().waitFor();
      assert.ok(await page.getByRole('radio', { name: 'View as grid' }).isChecked());
      await page.getByRole('radio', { name: 'View as list' }).check({ force: true });
    });

    step('a task appears by itself, and can be taken out of the queue', async (stage) => {
      const { page, tab } = stage;
      const isSame = await markPage(page);
      await enqueue(stage, 'refund', { order: 41, reason: 'broken', note: 'urgent' });
      const row = page.locator('[data-pw="queued-action"]');
      await row.getByText('Refund order').waitFor();
      await row.getByRole('button', { name: 'Show 1 more attribute' }).click();
      await tab.expectAccessible();
      await row.getByRole('button', { name: 'Open options' }).click();
      await page.getByRole('menuitem', { name: 'Cancel' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Dequeue action' }).click();
      await page.getByText('Action dequeued.').waitFor();
      await row.waitFor({ state: 'detached' });
      await isSame();
    });

    step('a run that goes on is there until it is canceled', async (stage) => {
      const { page, tab } = stage;
      const isSame = await markPage(page);
      await stage.api.createRun('review');
      const running = page.getByRole('region', { name: 'In progress' });
      await running.getByText('Review sign-ups').waitFor();
      await tab.expectAccessible();
      await running.getByRole('button', { name: 'Cancel' }).click();
      const dialog = page.getByRole('dialog', { name: 'Cancel transaction' });
      await dialog.getByRole('button', { name: 'Cancel transaction' }).click();
      await running.waitFor({ state: 'detached' });
      await isSame();
    });

    step('a transaction tells all that is known of it', async ({ page, tab }) => {
      await runRefund(page, 7);
      await page.goto('/dashboard/acme/history');
      await page.getByRole('link', { name: 'Refund order' }).first().click();
      await page.locator('[data-test-id="result-type"]', { hasText: 'Completed' }).waitFor();
      const details = page.getByRole('region', { name: 'Details' });
      await details.getByText('@interval/sdk 2.0.0').waitFor();
      await details.getByText('Production').waitFor();
      await page.getByRole('region', { name: 'Params' }).getByText('order').waitFor();
      const timeline = page.getByRole('region', { name: 'Timeline' });
      await timeline.getByText('Begun by Ann').waitFor();
      await timeline.getByText('Notification: Refunded').waitFor();
      await page.getByText('to ann@example.com: not delivered yet').waitFor();
      await page.locator('[data-pw-tab-id="Logs"]').click();
      await page.locator('[data-pw-transaction-logs]', { hasText: 'Refunding 7' }).waitFor();
      await tab.expectAccessible();
    });

    step('the history follows what happens', async (stage) => {
      const { page, tab } = stage;
      await page.goto('/dashboard/acme/history');
      const review = page.getByRole('row', { name: /Review sign-ups/ });
      await review.first().waitFor();
      const before = await review.count();
      const isSame = await markPage(page);
      const { id } = await stage.api.createRun('review');
      await review.nth(before).waitFor();
      await review.first().getByText('Pending').waitFor();
      await stage.api.post(`/transactions/${id}/cancel`);
      await review.first().getByText('Canceled').waitFor();
      await isSame();
      await tab.expectAccessible();
    });

    step('and is searched by action, person and result', async ({ page }) => {
      await page.goto(`${home}/fail`);
      await page.locator('[data-test-id="result-type"]', { hasText: 'Error' }).waitFor();
      await runRefund(page, 1042);
      await page.goto('/dashboard/acme/history');
      const filter = page.getByRole('textbox', { name: 'Filter' });
      for (const [words, row] of [
        ['INV-104', 'Refund order'],
        ['ledger ann', 'Close the books'],
        ['books', 'Close the books'],
      ]) {
        await filter.fill(words);
        await page.waitForURL((url) => url.searchParams.get('s') === words);
        await page.getByText('1 in total').waitFor();
        await page.getByRole('row', { name: new RegExp(row) }).waitFor();
      }
      await page.goBack();
    });

    step('and narrowed by more, which the address keeps', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/history');
      await page.getByRole('button', { name: 'More filters' }).click();
      await page
        .getByRole('combobox', { name: 'Action', exact: true })
        .selectOption({ label: 'Refund order' });
      await page.getByRole('combobox', { name: 'Ran by' }).selectOption({ label: 'Me' });
      await page.getByLabel('Status').selectOption({ label: 'Completed' });
      await page.getByText('2 in total').waitFor();
      await tab.expectAccessible();
      await page.reload();
      await page.getByRole('button', { name: 'More filters (2)' }).waitFor();
      await page.getByText('2 in total').waitFor();
      await page.getByLabel(/^To/).fill('2020-01-01');
      await page.getByText('No transactions found').waitFor();
      await page.getByRole('button', { name: 'Clear search' }).click();
      await page.getByRole('row', { name: /Close the books/ }).waitFor();
    });

    step('it can be taken along as a file', async ({ page }) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export CSV' }).click();
      const text = await readFile(await (await download).path(), 'utf8');
      assert.match(text, /^\ufeffAction,Slug,Ran by/);
      assert.match(text, /\r\nClose the books,fail,Ann,ann@example.com,Error,/);
      await page.getByText(/transactions were exported/).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    });

    step('and what was run can be run again', async ({ page }) => {
      await page.goto('/dashboard/acme/history?s=INV-1042');
      await page.getByRole('button', { name: 'Options of Refund order' }).click();
      await page.getByRole('menuitem', { name: 'Run again with the same params' }).click();
      await page.waitForURL('**/actions/refund?order=1042');
      await page.locator('[data-test-id="transaction-result"]', { hasText: 'INV-1042' }).waitFor();
    });

    step('the command bar finds what was run last', async ({ page, tab }) => {
      await page.goto(home);
      await page.locator('[data-pw-run-slug="refund"]').first().waitFor();
      await page.keyboard.press('Control+k');
      const results = page.locator('[data-pw-command-bar-results]');
      await results.getByText('Recent transactions').waitFor();
      await tab.expectAccessible();
      await page.keyboard.type('completed');
      await page
        .getByRole('option', { name: /Refund order.*Completed/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/transactions/*');
    });
  },
  { prepare },
);

scenario(
  'action settings',
  (step) => {
    step('lead from a card to what the code says', async ({ page, tab }) => {
      await page.goto(home);
      await page.getByRole('link', { name: 'Settings of refund' }).click();
      await page.getByRole('heading', { name: 'Refund order', level: 1 }).waitFor();
      await page.getByText('Actions are configured in code', { exact: false }).waitFor();
      await tab.expectAccessible();
    });

    step('permissions are the business of the code', async ({ page, tab }) => {
      await page.getByRole('tab', { name: 'Permissions' }).click();
      await page.getByText('The code of this action says', { exact: false }).waitFor();
      assert.ok(await page.getByRole('radio', { name: 'Organization' }).isDisabled());
      await tab.expectAccessible();
    });

    step('notifications go to an address', async ({ page, tab }) => {
      await page.getByRole('tab', { name: 'Notifications' }).click();
      await page.getByText('nothing is delivered yet', { exact: false }).waitFor();
      await page
        .getByLabel('When an action sends a custom notification')
        .selectOption({ label: 'Send to an email address' });
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByText('Please enter an email address.').waitFor();
      await page.locator('#notificationEmail:focus').fill('ops@example.com');
      await tab.expectAccessible();
      await page.keyboard.press('Enter');
      await page.getByText('Your changes were saved.').waitFor();
      await page.reload();
      assert.equal(await page.getByLabel('Email address').inputValue(), 'ops@example.com');
    });

    step('a schedule is kept', async ({ page, tab }) => {
      await page.getByRole('tab', { name: 'Schedule' }).click();
      await page.getByRole('button', { name: 'Add schedule' }).click();
      await page.getByLabel('Run this action').selectOption({ label: 'Every week' });
      await page.getByLabel('on', { exact: true }).selectOption({ label: 'Monday' });
      await page.getByLabel('at', { exact: true }).selectOption({ label: '8:30 AM' });
      await page.getByLabel('Time zone').selectOption('Europe/Paris');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByText('Your changes were saved.').waitFor();
      await page.getByText('Next run').waitFor();
      await page.reload();
      await page.getByText('Next run').waitFor();
      assert.equal(await page.getByLabel('Time zone').inputValue(), 'Europe/Paris');
      await tab.expectAccessible();
    });

    step('all actions say that it is', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/organization/actions');
      await page
        .getByRole('img', { name: /^Runs every week on Monday at 8:30 AM CES?T$/ })
        .waitFor();
      await page.getByRole('textbox', { name: 'Filter' }).fill('gifts');
      await page.getByRole('row', { name: /Send a gift/ }).waitFor();
      await page.getByRole('row', { name: /Refund order/ }).waitFor({ state: 'detached' });
      await tab.expectAccessible();
    });

    step('an administrator of the server pauses schedules, and every tab hears of it', async (stage) => {
      const { page, tab, server, scope } = stage;
      const { page: other } = await Tab.beside(tab, server, scope);
      await other.goto('/dashboard/acme/configure/refund?tab=schedule');
      await other.getByRole('button', { name: 'Pause schedules' }).waitFor();
      await page.getByRole('button', { name: 'Pause schedules' }).click();
      const dialog = page.getByRole('dialog', { name: 'Pause schedules' });
      await dialog.getByText('of any organization on this server', { exact: false }).waitFor();
      await tab.expectAccessible();
      await dialog.getByRole('button', { name: 'Pause schedules' }).click();
      await page.getByText('Schedules are paused', { exact: true }).waitFor();
      await page.locator('h1:focus').waitFor();
      await tab.expectAccessible();
      assert.equal(await server.result(['schedule', 'status']), 'paused');
      await other.getByText('Schedules are paused', { exact: true }).waitFor();
      await other.getByRole('button', { name: 'Resume schedules' }).click();
      await page.getByRole('button', { name: 'Pause schedules' }).waitFor();
    });

    step('archiving can be taken back', async ({ page }) => {
      await page.goto('/dashboard/acme/configure/refund');
      await page.getByRole('button', { name: 'Archive' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
      await page.getByText('This action is archived', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Action unarchived.').waitFor();
      await page.getByRole('tab', { name: 'Schedule' }).click();
      await page.getByText('Next run').waitFor();
    });

    step('and what is archived comes back from the list', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/configure/fail');
      await page.getByRole('button', { name: 'Archive' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
      await page.getByText('This action is archived', { exact: false }).waitFor();
      await tab.expectAccessible();
      await page.goto('/dashboard/acme/organization/actions?show=archived');
      await page.getByRole('button', { name: 'Unarchive Close the books' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Unarchive' }).click();
      await page.getByText('No action of this environment is archived.').waitFor();
      await page.goto(home);
      await page.locator('[data-pw-run-slug="fail"]').first().waitFor();
    });

    step('an endpoint has to be one', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/develop/serverless-endpoints');
      await page.getByRole('heading', { name: 'Add a serverless endpoint' }).waitFor();
      await tab.expectAccessible();
      await page.getByRole('button', { name: 'Add endpoint' }).click();
      const dialog = page.getByRole('dialog', { name: 'Add serverless endpoint' });
      await dialog.getByLabel('Serverless endpoint URL').fill('http://127.0.0.1:9/interval');
      await dialog.getByRole('button', { name: 'Add endpoint' }).click();
      await dialog.locator('[data-pw="field-error"]').waitFor();
      tab.forgive(/status of 4\d\d/);
      await tab.expectAccessible();
      await page.keyboard.press('Escape');
    });

    step('moments are those of the zone of the account', async ({ page }) => {
      await runRefund(page, 3);
      await page.goto('/dashboard/acme/account');
      await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
      await page.getByRole('button', { name: 'Save changes' }).first().click();
      await page.getByText('Your changes were saved.').waitFor();
      await page.goto('/dashboard/acme/history');
      const title = await page.locator('tbody time').first().getAttribute('title');
      assert.match(title, /GMT\+9$/);
    });

    step('what goes offline leaves home by itself', async ({ page, host }) => {
      await page.goto(home);
      await page.locator('[data-pw-run-slug="refund"]').first().waitFor();
      const isSame = await markPage(page);
      await host.kill();
      await page
        .locator('[data-pw-run-slug="refund"]', { hasText: 'Unreachable' })
        .first()
        .waitFor();
      await isSame();
    });
  },
  { prepare },
);

const screens = [
  { title: 'home', path: home, shows: '[data-pw="run-action"]' },
  { title: 'history', path: '/dashboard/acme/history?by=me', shows: 'tbody tr' },
  { title: 'general', path: '/dashboard/acme/configure/refund', shows: '#name' },
  {
    title: 'permissions',
    path: '/dashboard/acme/configure/refund?tab=permissions',
    shows: '#availability-organization',
  },
  {
    title: 'notifications',
    path: '/dashboard/acme/configure/refund?tab=notifications',
    shows: '#method',
  },
  {
    title: 'schedule',
    path: '/dashboard/acme/configure/refund?tab=schedule',
    shows: 'dl',
  },
  { title: 'all actions', path: '/dashboard/acme/organization/actions', shows: 'tbody tr' },
  {
    title: 'endpoints',
    path: '/dashboard/acme/develop/serverless-endpoints',
    shows: 'main h2',
  },
];

async function prepareNarrow(stage) {
  await prepare(stage);
  await runRefund(stage.page, 7);
  const { id } = await stage.api.get('/actions/by-slug?slug=refund');
  const schedules = [{ schedulePeriod: 'month', dayOfMonth: 31, hours: 8, timeZoneName: 'UTC' }];
  await stage.api.request('PUT', `/actions/${id}/schedules`, { schedules });
  await enqueue(stage, 'review', { customer: 'Ada', since: '2024' });
}

scenario(
  'screens, narrow and dark',
  (step) => {
    for (const { title, path, shows } of screens) {
      step(title, async ({ page, tab }) => {
        await page.goto(path);
        await page.locator(shows).first().waitFor();
        await tab.expectToFit();
        await tab.expectAccessible();
      });
    }

    step('a transaction', async ({ page, tab }) => {
      await page.goto('/dashboard/acme/history');
      await page.getByRole('link', { name: 'Refund order' }).first().click();
      await page.getByRole('region', { name: 'Timeline' }).waitFor();
      await tab.expectToFit();
      await tab.expectAccessible();
    });
  },
  {
    prepare: prepareNarrow,
    isTour: true,
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    hasTouch: true,
  },
);
