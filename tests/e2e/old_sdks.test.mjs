// The main flows with older SDKs: those before 0.38.0 show one call at a time, and wait for an answer to each.
import assert from 'node:assert/strict';

import { Password } from '../support/node/server_program.mjs';
import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

const actions = '/dashboard/acme/develop/actions';

function prepareWith(sdk) {
  return async (stage) => {
    const { scope, server, page } = stage;
    stage.user = await server.addUser('ann@example.com', 'Acme');
    const key = await server.addKey(stage.user, 'development');
    stage.host = await startHost(scope, server, key, 'old_sdk', [sdk]);
    page.on('dialog', (dialog) => dialog.accept());
    await logIn(page, stage.user);
    stage.submit = () => page.locator('[data-pw="continue-button"]').last().click();
    stage.result = (text) =>
      page.locator('[data-test-id="transaction-result"]', { hasText: text }).waitFor();
    stage.received = async (type) => (await stage.host.reported(type)).value;
  };
}

function tell(step, appends) {
  step('a text is asked for, and has to be one', async (stage) => {
    const { page, tab, submit, received, result } = stage;
    await page.goto(`${actions}/texts`);
    await page.getByLabel('Name', { exact: true }).waitFor();
    await submit();
    await page.getByText('This field is required.').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Ada');
    await tab.expectAccessible();
    await submit();
    await page.getByLabel('Nickname').waitFor();
    await page.getByText('(optional)').waitFor();
    // Earlier calls stay only where hosts do not wait for what they show.
    assert.equal(await page.getByLabel('Name', { exact: true }).count(), appends ? 1 : 0);
    await submit();
    await result('Ada');
    assert.deepEqual(await received('texts'), { name: 'Ada', hasNickname: false });
  });

  step('something is chosen from a list and from a table', async (stage) => {
    const { page, tab, submit, received, result } = stage;
    await page.goto(`${actions}/choices`);
    await page.getByRole('heading', { name: 'Fruit of the day' }).waitFor();
    await page.getByLabel('Fruit', { exact: true }).click();
    await page.getByRole('option', { name: 'Pear' }).click();
    await submit();
    await page.getByRole('cell', { name: 'Grace' }).click();
    await tab.expectAccessible();
    await submit();
    await result('chosen');
    const { fruit, chosen } = await received('choices');
    assert.equal(fruit, 'p');
    assert.deepEqual(chosen, [{ id: 2, name: 'Grace' }]);
  });

  step('a question is answered by no', async ({ page, tab, received, result }) => {
    await page.goto(`${actions}/confirm`);
    // With one call at a time, a question stands in the way of everything else.
    await page.getByRole(appends ? 'group' : 'dialog', { name: 'Really?' }).waitFor();
    await tab.expectAccessible();
    await page.locator('[data-io-confirm]').getByRole('button', { name: 'Cancel' }).click();
    await result('false');
    assert.equal(await received('confirm'), false);
  });

  step('loading, a log and what is merely shown', async ({ page, tab, submit, result }) => {
    await page.goto(`${actions}/loading`);
    await page.locator('[data-pw-label]', { hasText: 'Counting sheep' }).waitFor();
    await page.locator('[data-pw-tab-id="Logs"]').click();
    await page.locator('[data-pw-transaction-logs]', { hasText: 'One sheep 2' }).waitFor();
    await page.getByText('counted', { exact: true }).waitFor();
    await tab.expectAccessible();
    if (!appends) await submit();
    await result('asleep');
  });
}

scenario('SDK 0.21.0', (step) => tell(step, false), {
  prepare: prepareWith('sdk-0.21'),
  isTour: true,
});

scenario(
  'SDK 0.38.0',
  (step) => {
    tell(step, true);
    step('somebody proves who they are by their password', async (stage) => {
      const { page, tab, received, result } = stage;
      await page.goto(`${actions}/identity`);
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Pay out').waitFor();
      await tab.expectAccessible();
      await dialog.getByLabel('Password', { exact: true }).fill('wrong');
      await page.keyboard.press('Enter');
      await dialog.getByText('Invalid password, please try again.').waitFor();
      await tab.expectAccessible();
      await tab.screenshot('identity-wrong-password');
      tab.forgive(/status of 403/);
      await dialog.getByLabel('Password', { exact: true }).fill(Password);
      await page.keyboard.press('Enter');
      await result('true');
      await page.getByText('Identity confirmed').waitFor();
      assert.equal(await received('identity'), true);
    });

    step('an action leads to another one', async ({ page }) => {
      await page.goto(`${actions}/redirect`);
      await page.waitForURL(`**${actions}/confirm?from=redirect`);
      await page.getByText('Really?').first().waitFor();
    });
  },
  { prepare: prepareWith('sdk-0.38'), isTour: true },
);
