// Tables and grids of actions, with the rows that an SDK sends at once and those that it is asked for.
import assert from 'node:assert/strict';

import { eventually } from '../support/node/wait.mjs';
import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

const prepareWith = (sdk) => async (stage) => {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  const key = await server.addKey(stage.user, 'development');
  stage.host = await startHost(scope, server, key, 'tables', sdk ? [sdk] : []);
  await logIn(page, stage.user);
};

const open = (page, path) => page.goto(`/dashboard/acme/develop/actions/${path}`);

// What the cells of the first data column with that label say.
async function column(page, label) {
  return page.locator(`tbody tr[data-index] td[data-label="${label}"]`).allInnerTexts();
}

async function expectColumn(page, label, expected) {
  await eventually(
    async () => JSON.stringify((await column(page, label)).slice(0, expected.length)) === JSON.stringify(expected),
    async () => `${label} to be ${expected}`,
  );
}

const range = (page, text) => page.locator('[data-pw="pagination"]').getByText(text, { exact: true }).waitFor();

// Rows that the host was given for what was chosen since the last time.
async function chosenKeys({ page, host }) {
  await page.locator('[data-pw="continue-button"]').click();
  const { keys } = await host.reported('chosen');
  host.messages = [];
  return keys;
}

const chooseSteps = (step) => {
  step('rows stay chosen on other pages', async (stage) => {
    const { page } = stage;
    await open(page, 'choose?count=1000');
    await page.getByRole('checkbox', { name: 'Select 1', exact: true }).click();
    await page.getByLabel('Next page').click();
    await page.getByRole('cell', { name: 'Person 21' }).click();
    await page.getByRole('cell', { name: 'Person 23' }).click({ modifiers: ['Shift'] });
    await page.getByText('Selection includes 1 row on other pages.').waitFor();
    assert.deepEqual(await chosenKeys(stage), [1, 21, 22, 23]);
  });

  step('all that match are chosen at once', async (stage) => {
    const { page } = stage;
    await open(page, 'choose?count=1000');
    await page.getByLabel('Filter').fill('person 99');
    await range(page, '1 - 11 of 11');
    await page.getByRole('checkbox', { name: 'Select all' }).click();
    await page.getByText('11 selected').waitFor();
    const keys = await chosenKeys(stage);
    assert.deepEqual(keys, [99, 990, 991, 992, 993, 994, 995, 996, 997, 998, 999]);
  });
};

scenario(
  'choose rows',
  (step) => {
    chooseSteps(step);

    step('too few and too many are told so', async (stage) => {
      const { page } = stage;
      await open(page, 'choose?count=20&minSelections=2&maxSelections=3');
      await page.getByRole('checkbox', { name: 'Select 1', exact: true }).click();
      await page.locator('[data-pw="continue-button"]').click();
      const error = page.locator('[data-pw="field-error"]');
      await error.getByText('Please make at least 2 selections.').waitFor();
      for (const key of [2, 3, 4]) {
        await page.getByRole('checkbox', { name: `Select ${key}`, exact: true }).click();
      }
      await error.getByText('Please make no more than 3 selections.').waitFor();
      await page.getByText('Selected 4 of 2-3').waitFor();
      await page.getByRole('checkbox', { name: 'Select 4', exact: true }).click();
      assert.deepEqual(await chosenKeys(stage), [1, 2, 3]);
    });

    step('keys alone will do', async (stage) => {
      const { page } = stage;
      await open(page, 'choose?count=20');
      await page.getByRole('checkbox', { name: 'Select 0', exact: true }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+Space');
      await page.getByText('3 selected').waitFor();
      await page.keyboard.press('Control+Enter');
      const { keys } = await stage.host.reported('chosen');
      stage.host.messages = [];
      assert.deepEqual(keys, [1, 2, 3]);
    });

    step('where nobody may choose, nothing is chosen', async (stage) => {
      const { page } = stage;
      await open(page, 'disabled');
      await page.getByRole('cell', { name: 'Person 1' }).click();
      assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
      assert.deepEqual(await chosenKeys(stage), []);
    });
  },
  { prepare: prepareWith() },
);

for (const sdk of ['sdk-0.38', 'sdk-0.21']) {
  scenario(
    `tables of ${sdk}`,
    (step) => {
      step('a thousand rows are sorted, filtered and paged', async ({ page }) => {
        await open(page, 'people_1000');
        await range(page, '1 - 20 of 1,000');
        await page.getByRole('columnheader', { name: 'Balance' }).getByRole('button').click();
        await expectColumn(page, 'Balance', ['-50', '-49.96']);
        await page.getByLabel('Filter').fill('person 99');
        await range(page, '1 - 11 of 11');
      });

      chooseSteps(step);
    },
    { prepare: prepareWith(sdk) },
  );
}
