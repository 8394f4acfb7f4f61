// Whole tables, entered by hand, pasted, and from files; what the host receives is what somebody entered.
import assert from 'node:assert/strict';

import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';
import { xlsxOf } from './support/xlsx.mjs';

const actions = '/dashboard/acme/develop/actions';

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  const key = await server.addKey(stage.user, 'development');
  stage.host = await startHost(scope, server, key, 'displays');
  await logIn(page, stage.user);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // Pages that ask whether they may be left are left.
  page.on('dialog', (dialog) => dialog.accept());
  stage.submit = async () => page.locator('[data-pw="continue-button"]').last().click();
  stage.received = async (type) => {
    const { host } = stage;
    const message = await host.reported(type);
    host.messages = host.messages.filter((other) => other !== message);
    return message;
  };
  stage.cell = (row, col) => page.locator(`td[data-row="${row}"][data-col="${col}"]`).first();
  stage.open = async (slug) => {
    await page.goto(`${actions}/${slug}`);
    await page.getByRole('grid').first().waitFor();
  };
  stage.pasteText = async (text) => {
    await page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await page.keyboard.press('Control+V');
  };
}

const people = [
  { name: 'Ada', age: 36, city: null, member: true },
  { name: 'Grace', age: null, city: 'Arlington', member: false },
];

function tellTyping(step) {
  step('rows are typed without a mouse', async ({ page, tab, cell, open, submit, received }) => {
    await open('sheet');
    await page.getByText('(optional)').waitFor({ state: 'detached' });
    await tab.expectAccessible();
    await page.locator('#action-manual').click();
    await page.keyboard.type('Ada');
    await page.keyboard.press('Tab');
    await page.keyboard.type('36');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Home');
    await page.keyboard.type('Grace');
    await page.keyboard.press('Enter');
    await cell(1, 2).dblclick();
    await page.keyboard.type('Arlington');
    await page.keyboard.press('Enter');
    await submit();
    assert.deepEqual((await received('sheet')).rows, people);
  });

  step('what is missing or wrong is named', async ({ page, tab, cell, open, submit, received }) => {
    await open('sheet');
    await submit();
    await page.getByText('Please input at least one row before continuing.').waitFor();
    await cell(0, 1).click();
    await page.keyboard.type('old');
    await page.keyboard.press('Enter');
    await submit();
    await page.getByText(/There are one or more issues with the data you entered/).waitFor();
    await page.getByRole('button', { name: "Invalid value for 'age' in row 1" }).waitFor();
    await page.getByRole('button', { name: "Missing value for 'name' in row 1" }).click();
    await tab.expectAccessible();
    await page.keyboard.type('Ada');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Delete');
    await page.getByText(/There are one or more issues/).waitFor({ state: 'detached' });
    await submit();
    const { rows } = await received('sheet');
    assert.deepEqual(rows, [{ name: 'Ada', age: null, city: null, member: false }]);
  });

  step('an empty one may be left out, and the host is heard', async (stage) => {
    const { page, open, submit, received } = stage;
    await open('sheet-defaults');
    await submit();
    await page.getByText('At least two, please.').waitFor();
    const fixed = page.getByRole('grid', { name: 'Fixed people' });
    await fixed.locator('td').first().click();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Bob');
    await page.keyboard.press('Enter');
    await submit();
    const { isLeftOut, second } = await received('sheet-defaults');
    assert.deepEqual({ isLeftOut, second }, { isLeftOut: true, second: [{ name: 'Ada' }, { name: 'Bob' }] });
  });
}

function tellTables(step) {
  step('cells of a spreadsheet program are pasted and copied', async (stage) => {
    const { page, cell, open, submit, received, pasteText } = stage;
    await open('sheet');
    await cell(0, 0).click();
    await pasteText('name\tage\tcity\tmember\nAda\t36\t\tTRUE\nGrace\t\tArlington\tFALSE\n');
    await cell(1, 2).getByText('Arlington').waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+C');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Ada\t36');
    await page.keyboard.press('Control+Z');
    await cell(1, 0).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Y');
    await cell(1, 0).getByText('Grace').waitFor();
    await submit();
    assert.deepEqual((await received('sheet')).rows, people);
  });

  step('a CSV file is imported, column by column', async (stage) => {
    const { page, open, submit, received } = stage;
    await open('sheet');
    const csv = 'Member;Full name;Age\nyes;Ada;36\n;;\nno;Grace;\n';
    await page.locator('#csv-upload').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.getByRole('dialog', { name: 'Import CSV' }).waitFor();
    assert.equal(await page.locator('#skip-2').isChecked(), true);
    await page.locator('#skip-0').uncheck();
    await page.getByTestId('col-select-0').selectOption({ label: 'Full name' });
    await page.getByText('2 rows will be imported.').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await submit();
    const { rows } = await received('sheet');
    assert.deepEqual(rows, [people[0], { ...people[1], city: null }]);
  });

  step('an XLSX file is imported', async ({ page, open, submit, received }) => {
    await open('sheet');
    const sheet = [
      ['name', 'age', 'city', 'member'],
      ['Ada', 36, null, true],
      ['Grace', null, 'Arlington', false],
    ];
    await page.locator('#csv-upload').setInputFiles({
      name: 'people.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await xlsxOf(sheet),
    });
    await page.getByText('2 rows will be imported.').waitFor();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await submit();
    assert.deepEqual((await received('sheet')).rows, people);
  });

  step('what is no table is refused', async ({ page, open }) => {
    await open('sheet');
    const buffer = Buffer.from('nonsense');
    await page.locator('#csv-upload').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer });
    await page.getByText('“a.xlsx” could not be read. Save it as CSV or XLSX and try again.').waitFor();
  });

  step('ten thousand rows scroll and arrive', async (stage) => {
    const { page, cell, open, submit, received, pasteText } = stage;
    await open('sheet');
    await cell(0, 0).click();
    const lines = Array.from({ length: 10_000 }, (_none, index) => `Person ${index}\t${index}`);
    await pasteText(lines.join('\n'));
    await page.keyboard.press('Control+End');
    await cell(9999, 0).getByText('Person 9999').waitFor();
    assert.ok((await page.locator('td[data-col="0"]').count()) < 60);
    await submit();
    const { rows } = await received('sheet');
    assert.equal(rows.length, 10_000);
    assert.deepEqual(rows[9999], { name: 'Person 9999', age: 9999, city: null, member: false });
  });
}

scenario(
  'spreadsheets',
  (step) => {
    tellTyping(step);
    tellTables(step);
  },
  { prepare, isTour: true },
);
