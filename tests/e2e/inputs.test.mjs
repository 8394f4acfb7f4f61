// Everything that actions can ask for, from what is shown to the value that the host has received.
import assert from 'node:assert/strict';

import { Password } from '../support/node/server_program.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';
import { startHost } from './support/host.mjs';

async function prepare(stage) {
  const { scope, server, page } = stage;
  const user = await server.addUser('ann@example.com', 'Acme');
  const key = await server.addKey(user, 'development');
  await startHost(scope, server, key, 'inputs');
  await logIn(page, user);
}

const begin = (page, action) => page.goto(`/dashboard/acme/develop/actions/${action}`);
const submit = (page) => page.keyboard.press('Control+Enter');
const complaint = (page, text) =>
  page.locator('[data-pw="field-error"]', { hasText: text }).waitFor();

async function expectResult(page, value) {
  const result = page.locator('[data-test-id="transaction-result"]');
  await result.waitFor();
  const shown = (await result.textContent()).replace(' (opens in a new tab)', '');
  assert.equal(shown.slice(shown.indexOf(':') + 1).trim(), JSON.stringify(value));
}

scenario(
  'inputs',
  (step) => {
    step('a text within its limits', async ({ page, tab }) => {
      await begin(page, 'text');
      const box = page.getByLabel('Nickname');
      await box.waitFor();
      assert.equal(await box.getAttribute('placeholder'), 'ada');
      await page.getByText('What friends say.').waitFor();
      await page.getByText('Must be between 2 and 5 characters.').waitFor();
      await tab.expectAccessible();
      await submit(page);
      await complaint(page, 'This field is required.');
      await box.fill('a');
      await complaint(page, 'Please enter a value with between 2 and 5 characters.');
      await tab.expectAccessible();
      await box.fill('root');
      await submit(page);
      await complaint(page, 'The host does not take this.');
      assert.equal(await box.inputValue(), 'root');
      await box.fill(' ab ');
      await submit(page);
      await expectResult(page, ' ab ');
    });

    step('several lines, as they are', async ({ page }) => {
      await begin(page, 'lines');
      await page.getByLabel('Message').press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('c');
      await submit(page);
      await expectResult(page, 'a\nb\nc');
    });

    step('an e-mail address', async ({ page }) => {
      await begin(page, 'email');
      await page.getByLabel('E-mail').fill('ann@');
      await submit(page);
      await complaint(page, 'Please enter a valid email.');
      await page.getByLabel('E-mail').fill('no@example.com');
      await submit(page);
      await complaint(page, 'The host does not take this.');
      await page.getByLabel('E-mail').fill('ann@example.com');
      await submit(page);
      await expectResult(page, 'ann@example.com');
    });

    step('a web address', async ({ page }) => {
      await begin(page, 'url');
      await page.getByLabel('Website').fill('word');
      await submit(page);
      await complaint(page, 'Please enter a valid URL.');
      await page.getByLabel('Website').fill('http://example.com');
      await complaint(page, 'The URL must begin with https.');
      await page.getByLabel('Website').fill('https://example.com/a?b=c');
      await submit(page);
      await expectResult(page, 'https://example.com/a?b=c');
    });

    step('a number', async ({ page, tab }) => {
      await begin(page, 'number');
      const box = page.getByLabel('Price');
      await box.fill('ten');
      await submit(page);
      await complaint(page, 'Please enter a valid number.');
      await box.fill('0');
      await complaint(page, 'Please enter a number between 1 and 2,000.');
      await box.fill('1.234');
      await complaint(page, 'Please enter a number with up to 2 decimal places.');
      await tab.expectAccessible();
      await box.fill('13');
      await submit(page);
      await complaint(page, 'The host does not take this.');
      await box.fill('1,234.50');
      await submit(page);
      await expectResult(page, 1234.5);
    });

    step('a slider, by its keys', async ({ page, tab }) => {
      await begin(page, 'slider');
      const range = page.getByRole('slider', { name: 'Volume' });
      await range.focus();
      await page.keyboard.press('ArrowRight');
      await tab.expectAccessible();
      assert.equal(await page.getByLabel('Exact value').inputValue(), '0.5');
      await page.keyboard.type('7.5');
      await submit(page);
      await expectResult(page, 7.5);
    });

    step('a slider that nobody has moved', async ({ page }) => {
      await begin(page, 'slider');
      await page.getByRole('slider', { name: 'Volume' }).waitFor();
      await submit(page);
      await expectResult(page, 0);
    });

    step('yes or no, by the space bar', async ({ page, tab }) => {
      await begin(page, 'boolean');
      await page.getByRole('checkbox', { name: 'Agreed' }).focus();
      await tab.expectAccessible();
      await page.keyboard.press('Space');
      await submit(page);
      await expectResult(page, true);
    });

    step('a formatted text', async ({ page, tab }) => {
      await begin(page, 'rich');
      const box = page.getByRole('textbox', { name: 'Note' });
      await box.waitFor();
      await tab.expectAccessible();
      await submit(page);
      await complaint(page, 'This field is required.');
      await box.click();
      await page.keyboard.type('Hello ');
      await page.keyboard.press('Control+b');
      await page.keyboard.type('you');
      await page.keyboard.press('Control+b');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await page.getByLabel('Heading level').selectOption('Heading 2');
      await box.press('Control+a');
      await page.keyboard.press('Control+Shift+K');
      await page.getByLabel('Link destination').fill('example.com');
      await tab.expectAccessible();
      await page.keyboard.press('Enter');
      await box.press('Control+Enter');
      const link = 'target="_blank" rel="noopener noreferrer nofollow" href="https://example.com"';
      await expectResult(page, `<h2><a ${link}>Hello <strong>you</strong></a></h2>`);
    });

    step('a picture alone is a text, too', async ({ page, server }) => {
      await begin(page, 'rich');
      await page.getByRole('textbox', { name: 'Note' }).waitFor();
      await page.getByRole('button', { name: 'Add image...' }).click();
      await page.getByLabel('Image URL').fill(`${server.url}/favicon.svg`);
      await page.getByLabel('Description').fill('Logo');
      await page.getByRole('button', { name: 'Save' }).click();
      await submit(page);
      await expectResult(page, `<p><img src="${server.url}/favicon.svg" alt="Logo"></p>`);
    });

    step('a day, typed', async ({ page, tab }) => {
      await begin(page, 'date');
      const box = page.getByLabel('Day', { exact: true });
      await box.waitFor();
      await page.getByText('Must be between January 10, 2024 and March 20, 2024.').waitFor();
      await tab.expectAccessible();
      await submit(page);
      await complaint(page, 'This field is required.');
      await box.fill('2/30/2024');
      await complaint(page, 'Please enter a valid date.');
      await box.fill('1/9/2024');
      await complaint(page, 'Please enter a date between January 10, 2024 and March 20, 2024.');
      await box.fill('2/13/2024');
      await submit(page);
      await complaint(page, 'The host does not take this.');
      await box.fill('2/29/2024');
      await submit(page);
      await expectResult(page, { year: 2024, month: 2, day: 29 });
    });

    step('a day, picked by keys', async ({ page, tab }) => {
      await begin(page, 'date');
      await page.getByLabel('Day', { exact: true }).fill('2/29/2024');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('dialog', { name: 'Select a date' }).waitFor();
      await page.getByRole('button', { name: /February 29, 2024/ }).waitFor();
      await page.waitForFunction(() => document.activeElement.matches('.flatpickr-day'));
      await tab.expectAccessible();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await submit(page);
      await expectResult(page, { year: 2024, month: 3, day: 1 });
    });

    step('a time', async ({ page, tab }) => {
      await begin(page, 'time');
      await page.getByTitle('Hour').selectOption('08');
      await tab.expectAccessible();
      await submit(page);
      await complaint(page, 'Please enter a valid time.');
      await page.getByLabel('Minute').selectOption('30');
      await complaint(page, 'Please enter a time between 9:00 AM and 5:00 PM.');
      await page.getByTitle('Hour').selectOption('12');
      await page.getByLabel('AM or PM').selectOption('PM');
      await submit(page);
      await expectResult(page, { hour: 12, minute: 30 });
    });

    step('a day and a time: noon stays noon', async ({ page, tab }) => {
      await begin(page, 'datetime');
      await page.getByLabel('Minute').selectOption('05');
      await tab.expectAccessible();
      await submit(page);
      await expectResult(page, { year: 2024, month: 2, day: 29, hour: 12, minute: 5 });
    });

    step('one of some options, found by typing', async ({ page, tab }) => {
      await begin(page, 'single');
      const box = page.getByLabel('Country');
      await box.waitFor();
      await submit(page);
      await complaint(page, 'This field is required.');
      await box.pressSequentially('ger');
      await page.getByRole('option', { name: 'Germany' }).waitFor();
      await tab.expectAccessible();
      await page.keyboard.press('Enter');
      await submit(page);
      await expectResult(page, { label: 'Germany', value: 'ge' });
    });

    step('an option that is a date comes back as one', async ({ page }) => {
      await begin(page, 'single');
      await page.getByLabel('Country').click();
      await page.getByRole('option', { name: 'Dec 10, 1815, 12:00 AM' }).click();
      await submit(page);
      const born = '1815-12-10T00:00:00.000Z';
      await expectResult(page, { label: born, value: born });
    });

    step('as many options as are wanted', async ({ page, tab }) => {
      await begin(page, 'several');
      await page.getByText('Selected 1 of 2').waitFor();
      await tab.expectAccessible();
      await submit(page);
      await complaint(page, 'Please make at least 2 selections.');
      await page.getByLabel('Denmark').check();
      await page.getByLabel('Germany').check();
      await complaint(page, 'Please make no more than 2 selections.');
      await page.getByLabel('Germany').uncheck();
      await submit(page);
      const denmark = { label: 'Denmark', value: 'de' };
      await expectResult(page, [{ label: 'Kenya', value: 'ke' }, denmark]);
    });

    step('what the action finds', async ({ page, tab }) => {
      await begin(page, 'search');
      const box = page.getByLabel('Person');
      await box.pressSequentially('zzz');
      await page.getByText('No results found.').waitFor();
      await box.fill('race');
      await page.locator('[data-pw-search-result]', { hasText: 'Grace' }).waitFor();
      await tab.expectAccessible();
      await page.keyboard.press('Enter');
      await submit(page);
      await expectResult(page, { id: 2, name: 'Grace' });
    });

    step('several of what the action finds', async ({ page, tab }) => {
      await begin(page, 'members');
      const box = page.getByLabel('Person');
      await box.click();
      await page.getByRole('option', { name: /Ada/ }).click();
      await box.pressSequentially('mar');
      await page.getByRole('option', { name: /Mary/ }).waitFor();
      await page.keyboard.press('Enter');
      await tab.expectAccessible();
      await submit(page);
      const [ada, mary] = [
        { id: 1, name: 'Ada' },
        { id: 3, name: 'Mary' },
      ];
      await expectResult(page, [ada, mary]);
    });

    step('a question', async ({ page, tab }) => {
      await begin(page, 'question');
      await page.getByText('For ever.').waitFor();
      await tab.expectAccessible();
      await page.getByRole('button', { name: 'Confirm' }).press('Enter');
      await expectResult(page, true);
    });

    step('who one is', async ({ page, tab }) => {
      await begin(page, 'identity');
      const result = page.locator('[data-test-id="transaction-result"]');
      const password = page.getByLabel('Password', { exact: true });
      await result.or(password).first().waitFor();
      if (await password.isVisible()) {
        await tab.expectAccessible();
        await password.fill(Password);
        await page.keyboard.press('Enter');
      }
      await expectResult(page, true);
    });

    step('nothing, where nothing is needed', async ({ page, tab }) => {
      await begin(page, 'optional');
      await page.getByRole('textbox', { name: 'Rich' }).waitFor();
      await tab.expectAccessible();
      await submit(page);
      const values = Array.from({ length: 13 }, (_, index) => (index === 5 ? false : null));
      await expectResult(page, values);
    });

    step('what cannot be changed is sent as it is', async ({ page, tab }) => {
      await begin(page, 'disabled');
      await page.getByRole('textbox', { name: 'Rich' }).waitFor();
      assert.equal(await page.getByLabel('Text', { exact: true }).isDisabled(), true);
      assert.equal(await page.getByTitle('Hour').isDisabled(), true);
      await tab.expectAccessible();
      await submit(page);
      const date = { year: 2024, month: 2, day: 29 };
      const time = { hour: 0, minute: 5 };
      const single = { label: 'Germany', value: 'ge' };
      await expectResult(page, ['a', 0, 3, true, '<p>b</p>', date, time, single]);
    });

    step('all of it fits a phone', async ({ page, tab }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await begin(page, 'optional');
      await page.getByRole('textbox', { name: 'Rich' }).waitFor();
      await tab.expectToFit();
    });
  },
  { prepare, isTour: true },
);

scenario(
  'clocks of 24 hours',
  (step) => {
    step('a time as the browser shows times', async ({ page }) => {
      await begin(page, 'time');
      await page.getByText('Must be between 09:00 and 17:00.').waitFor();
      assert.equal(await page.getByLabel('AM or PM').count(), 0);
      await page.getByTitle('Hour').selectOption('13');
      await page.getByLabel('Minute').selectOption('00');
      await submit(page);
      await expectResult(page, { hour: 13, minute: 0 });
    });

    step('texts alone load no editor and no calendar', async ({ page }) => {
      const scripts = [];
      page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
      await begin(page, 'text');
      await page.getByLabel('Nickname').waitFor();
      await page.waitForLoadState('networkidle');
      const heavy = scripts.filter((path) => /rich-text|calendar|spreadsheet/.test(path));
      assert.deepEqual(heavy, []);
      assert.ok(scripts.some((path) => path.endsWith('.js')));
    });
  },
  { prepare, isTour: true, locale: 'de-DE' },
);
