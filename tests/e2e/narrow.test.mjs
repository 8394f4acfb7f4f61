// The same on a phone that likes it dark: nothing is cut off, nothing is hard to read.
import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

async function prepare(stage) {
  const { scope, server } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme International Holdings');
  await startHost(scope, server, await server.addKey(stage.user, 'development'));
}

const screens = [
  {
    title: 'the console',
    path: '/dashboard/acme-international-holdings/develop/actions',
    shows: '[data-pw="run-action"]',
  },
  {
    title: 'an action',
    path: '/dashboard/acme-international-holdings/develop/actions/greet',
    shows: '[data-pw="continue-button"]',
  },
  {
    title: 'a page',
    path: '/dashboard/acme-international-holdings/develop/actions/people',
    shows: 'dl',
  },
];

scenario(
  'narrow and dark',
  (step) => {
    step('logging in', async ({ page, user }) => {
      await logIn(page, user);
    });
    for (const { title, path, shows } of screens) {
      step(title, async ({ page, tab }) => {
        await page.goto(path);
        await page.locator(shows).first().waitFor();
        await tab.expectToFit();
        await tab.expectAccessible();
      });
    }
    step('a result', async ({ page, tab }) => {
      await page.goto('/dashboard/acme-international-holdings/develop/actions/greet');
      await page.getByLabel('Your name').fill('Bob');
      await page.locator('[data-pw="continue-button"]').click();
      await page
        .locator('[data-test-id="transaction-result"]', { hasText: 'Hello, Bob' })
        .waitFor();
      await tab.expectToFit();
      await tab.expectAccessible();
    });
  },
  { prepare, viewport: { width: 360, height: 740 }, colorScheme: 'dark', hasTouch: true },
);
