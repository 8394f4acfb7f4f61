// The screens behind the gear, at a desk and on a phone.
import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

const screens = [
  { title: 'Keys', path: '/develop/keys', shows: 'Personal development key' },
  { title: 'History', path: '/history', shows: 'Greet somebody' },
  { title: 'Users', path: '/organization/users', shows: 'ann@example.com' },
  { title: 'Account', path: '/account', shows: 'Ann' },
];

// Somebody with a run in the live history.
async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  await startHost(scope, server, await server.addKey(stage.user, 'production'));
  await logIn(page, stage.user);
  await page.goto('/dashboard/acme/actions/greet');
  await page.getByLabel('Your name').fill('Bob');
  await page.locator('[data-pw="continue-button"]').click();
  await page.locator('[data-test-id="result-type"]').waitFor();
}

const look = (name, options) =>
  scenario(
    name,
    (step) => {
      for (const { title, path, shows } of screens) {
        step(title, async ({ page, tab }) => {
          await page.goto(`/dashboard/acme${path}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.locator('main', { hasText: shows }).waitFor();
          await tab.expectToFit();
          await tab.expectAccessible();
        });
      }
    },
    { prepare, isTour: true, ...options },
  );

look('settings', {});
look('settings on a phone', {
  viewport: { width: 360, height: 740 },
  colorScheme: 'dark',
  hasTouch: true,
});
