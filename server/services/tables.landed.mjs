// Tables and grids of actions, with the rows that an SDK sends at once and those that it is asked for.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

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

async function downloaded(page, item) {
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Open table options' }).first().click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

// Rows that the host was given for what was chosen since the last time.
async function chosenKeys({ page, host }) {
  await page.locator('[data-pw="continue-button"]').click();
  const { keys } = await host.reported('chosen');
  host.messages = [];
  return keys;
}

scenario(
  'show tables',
  (step) => {
    step('an empty table says so', async ({ page, tab }) => {
      await open(page, 'people_0');
      await page.getByText('There are no items to display.').waitFor();
      await range(page, '0 records');
      await tab.expectAccessible();
    });

    step('a short one has no other page', async ({ page }) => {
      await open(page, 'people_1');
      await range(page, '1 - 1 of 1');
      await open(page, 'people_20');
      await range(page, '1 - 20 of 20');
      assert.equal(await page.locator('[aria-label="Next page"][aria-disabled="true"]').count(), 1);
    });

    step('every kind of value has its look, and a row its menu', async ({ page, tab }) => {
      await open(page, 'everything');
      const table = page.getByRole('table', { name: 'Everything' });
      await table.getByText('Mar 5, 2026, 1:04 PM').waitFor();
      await table.locator('strong', { hasText: 'strong' }).waitFor();
      await table.locator('td[data-highlight-color="red"]', { hasText: 'Late' }).waitFor();
      const address = await table.getByRole('link', { name: 'Example' }).getAttribute('href');
      assert.equal(address, 'https://example.com/');
      await page.getByRole('rowheader', { name: 'markdown' }).waitFor();
      await tab.expectAccessible();
      await table.getByRole('button', { name: 'Open options' }).click();
      await page.getByRole('menuitem', { name: 'Locked', disabled: true }).waitFor();
      await page.getByRole('menuitem', { name: 'Show' }).click();
      await page.waitForURL('**/people_20?from=menu');
      await range(page, '1 - 20 of 20');
    });

    step('a file has all rows that match, and runs nothing', async ({ page }) => {
      await open(page, 'everything');
      await page.getByRole('table', { name: 'Everything' }).waitFor();
      const { name, text } = await downloaded(page, 'Download as CSV');
      assert.equal(name, 'Everything.csv');
      const [head, row] = text.replace('\ufeff', '').split('\r\n');
      assert.equal(
        head,
        'text,number,big,boolean,date,nothing,list,object,link,action,colour,markdown',
      );
      assert.equal(
        row,
        `"'=2+3, ""quoted""",-1.5,12n,true,2026-03-05T13:04:00.000Z,,"[1,""two""]","{""street"":""Main Street 1""}",Example,Open,Late,Some **strong** words`,
      );
      await open(page, 'people_1100');
      await range(page, '1 - 20 of 1,100');
      const all = await downloaded(page, 'Download as CSV');
      const lines = all.text.trim().split('\r\n');
      assert.equal(lines.length, 1101);
      assert.equal(lines.at(-1), `1099,Person 1099,Kyiv,${(((1099 * 7919) % 10_000) - 5000) / 100}`);
    });

    step('a function makes the rows of each page', async ({ page, tab }) => {
      await open(page, 'known');
      await range(page, '1 - 20 of 120');
      await page.getByLabel('Next page').click();
      await expectColumn(page, 'Name', ['Person 20']);
      const name = page.getByRole('columnheader', { name: 'Name' }).getByRole('button');
      await name.click();
      await name.click();
      await page.getByLabel('Filter', { exact: true }).fill('person 11');
      await range(page, '1 - 11 of 11');
      await expectColumn(page, 'Name', ['Person 119', 'Person 118']);
      await tab.expectAccessible();
      const { text } = await downloaded(page, 'Download as CSV');
      assert.equal(text.trim().split('\r\n').length, 12);
    });

    step('and nobody needs to know how many there are', async ({ page }) => {
      await open(page, 'unknown');
      await range(page, '1 - 50');
      await page.getByLabel('Next page').click();
      await range(page, '51 - 100');
      await page.getByLabel('Next page').click();
      await range(page, '101 - 120');
      assert.equal(await page.locator('[aria-label="Next page"][aria-disabled="true"]').count(), 1);
      const { text } = await downloaded(page, 'Download as CSV');
      assert.equal(text.trim().split('\r\n').length, 121);
    });

    step('items of a grid are filtered, and lead somewhere', async ({ page, tab }) => {
      await open(page, 'grid');
      await page.getByRole('grid', { name: 'Members' }).waitFor();
      await range(page, '1 - 20 of 30');
      await tab.expectAccessible();
      await page.getByLabel('Filter', { exact: true }).fill('person 29');
      await range(page, '1 - 1 of 1');
      await page.getByRole('link', { name: 'Person 29' }).click();
      await page.waitForURL('**/people_1');
    });
  },
  { prepare: prepareWith(), isTour: true },
);

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
    await page.getByLabel('Filter', { exact: true }).fill('person 99');
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
        await page.getByLabel('Filter', { exact: true }).fill('person 99');
        await range(page, '1 - 11 of 11');
      });

      chooseSteps(step);
    },
    { prepare: prepareWith(sdk) },
  );
}
