// From the link that a new server prints to the result of an action, as its first user goes.
import assert from 'node:assert/strict';

import { startHost } from './support/host.mjs';
import { scenario } from './support/scenario.mjs';

const person = {
  'Email address': 'ann@example.com',
  'First name': 'Ann',
  'Last name': 'Lee',
  'Organization name': 'Acme',
  'Choose a password': 'correct horse battery',
};

const field = (page, label) => page.getByRole('textbox', { name: label });

scenario('first run', (step) => {
  step('the set-up link welcomes the first user', async ({ server, page, tab }) => {
    const [, link] = await server.process.printed(/Set up: (\S+)/);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Welcome to Interval', level: 1 }).waitFor();
    await tab.expectAccessible();
  });

  step('what is missing is said at its field', async ({ page, tab }) => {
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Please enter your first name.').waitFor();
    await tab.expectAccessible();
  });

  step('the account is made, and its owner is asked to connect an app', async ({ page, tab }) => {
    for (const [label, value] of Object.entries(person)) await field(page, label).fill(value);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'Connect from the SDK' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/dashboard/acme/develop/actions');
    await tab.expectAccessible();
  });

  step(
    'an app with the key shown there appears by itself',
    async ({ scope, server, page, tab }) => {
      const [key] = /ann_dev_[A-Za-z0-9]{48}/.exec(await page.locator('main').innerText());
      await startHost(scope, server, key);
      await page.locator('[data-pw-run-slug="greet"]').first().waitFor();
      await tab.expectAccessible();
    },
  );

  step('its action runs to a result', async ({ page }) => {
    await page.locator('[data-pw-run-slug="greet"]').first().click();
    await page.getByLabel('Your name').fill('Bob');
    await page.locator('[data-pw="continue-button"]').click();
    await page.locator('[data-test-id="transaction-result"]', { hasText: 'Hello, Bob' }).waitFor();
  });

  step('the link was good for one', async ({ server, page }) => {
    const [, link] = await server.process.printed(/Set up: (\S+)/);
    await page.context().clearCookies();
    await page.goto(link);
    await page.getByRole('textbox').first().waitFor();
    assert.ok(!(await page.getByText('Welcome to Interval').isVisible()));
    await server.process.stop();
    await server.start();
    assert.doesNotMatch(server.process.stdout, /Set up:/);
  });
});
