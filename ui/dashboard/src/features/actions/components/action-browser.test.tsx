import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { action, page } from '@tests/support/fake-dashboard';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import { ActionBrowser } from './action-browser';

const nested = {
  ...action,
  id: 'a2',
  slug: 'customers/gift',
  name: 'Gift',
  parentSlug: 'customers',
};
const offline = { ...action, id: 'a3', slug: 'gone', name: 'Gone', status: 'OFFLINE' };

function open() {
  fakeApi({
    'GET /orgs/acme/structure?mode=live&env=production': {
      body: { actions: [action, nested, offline], pages: [page], mostUsedActionIds: [] },
    },
  });
  const browser = (
    <ActionBrowser prefix="" actions={[{ ...action, canConfigure: true }]} pages={[page]} />
  );
  return renderInApp(inPlace(browser));
}

it('finds what is further down while somebody types, and says where it is', async () => {
  const { user } = open();
  await user.type(await screen.findByRole('textbox', { name: 'Search actions and pages' }), 'gift');
  const found = await screen.findByRole('link', { name: /Gift/ });
  expect(found).toHaveTextContent('Customers');
  expect(screen.queryByRole('link', { name: /Refund order/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Clear filter' }));
  expect(await screen.findByRole('link', { name: /Refund order/ })).toBeVisible();
  expect(screen.queryByRole('link', { name: /Gift/ })).toBeNull();
});

it('shows what is offline to those who ask', async () => {
  const { user } = open();
  const chip = await screen.findByRole('button', { name: 'Offline 1' });
  expect(chip).toHaveAttribute('aria-pressed', 'false');
  await user.click(chip);
  expect(await screen.findByRole('link', { name: /Gone/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await user.click(chip);
  expect(screen.queryByRole('link', { name: /Gone/ })).toBeNull();
});

it('says that nothing was found, and lets the search go', async () => {
  const { user } = open();
  await user.type(await screen.findByRole('textbox'), 'nowhere');
  await user.click(await screen.findByRole('button', { name: 'Clear search' }));
  expect(await screen.findByRole('link', { name: /Refund order/ })).toBeVisible();
});

it('leads to the settings of an action', async () => {
  open();
  const settings = await screen.findByRole('link', { name: 'Settings of refund' });
  expect(settings).toHaveAttribute('href', '/dashboard/acme/configure/refund');
});

it('opens a page in place', async () => {
  const { user } = open();
  const button = await screen.findByRole('button', { name: 'Content of Customers' });
  await user.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('link', { name: /Gift/ })).toHaveAttribute(
    'data-pw-run-slug',
    'customers/gift',
  );
  await user.click(button);
  expect(screen.queryByRole('link', { name: /Gift/ })).toBeNull();
});
