// Logging in with an account that exists.
import { Password } from '../support/node/server_program.mjs';
import { scenario } from './support/scenario.mjs';

async function addUser(stage) {
  stage.user = await stage.server.addUser('ann@example.com', 'Acme');
}

scenario(
  'log in',
  (step) => {
    step('the dashboard asks who is there', async ({ page, tab }) => {
      await page.goto('/dashboard');
      await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
      await tab.expectAccessible();
    });

    step('an address that is none is refused before anything is sent', async ({ page }) => {
      await page.getByLabel('Email address').fill('ann');
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByText('Please enter a valid email address.').waitFor();
    });

    step('a wrong password is not told from a wrong address', async ({ page, user }) => {
      await page.getByLabel('Email address').fill(user.email);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByLabel('Password', { exact: true }).fill('not my password');
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByText('Invalid login, please try again.').waitFor();
    });

    step('the right one leads to the dashboard', async ({ page, tab }) => {
      await page.getByLabel('Password', { exact: true }).fill(Password);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.waitForURL('**/dashboard/acme/**');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await tab.expectAccessible();
    });

    step('and keeps working after the page is loaded again', async ({ page }) => {
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForURL('**/dashboard/acme/**');
    });

    step('logging out leaves nothing behind', async ({ page }) => {
      await page.locator('[data-pw-nav-control-panel-toggle]').click();
      await page.getByRole('menuitem', { name: 'Log out' }).click();
      await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
      await page.goto('/dashboard/acme/actions');
      await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    });
  },
  { prepare: addUser },
);
