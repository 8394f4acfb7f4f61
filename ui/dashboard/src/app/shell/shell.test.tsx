import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyLevel, fakeDashboard, page } from '@tests/support/fake-dashboard';
import { me } from '@tests/support/me';
import { organization, organizationWith } from '@tests/support/organization';
import { renderInApp } from '@tests/support/render';
import { Routes } from '../routes';

type Script = Parameters<typeof fakeDashboard>[0];

const home = '/dashboard/acme/actions';
const folder = 'GET /orgs/acme/home?prefix=customers&env=production';

async function open(script: Script = {}, path = home) {
  const requests = fakeDashboard({
    [folder]: { body: { ...emptyLevel, currentPage: page } },
    'GET /orgs/acme/home?prefix=&env=staging': { body: emptyLevel },
    'GET /orgs/acme/console?prefix=': { body: { ...emptyLevel, hasAnyActions: true } },
    'POST /orgs/acme/api-keys/development': { body: { token: 'ada_dev_key' } },
    ...script,
  });
  const app = renderInApp(<Routes />, { path });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, requests };
}

const choose = async (
  { user }: Awaited<ReturnType<typeof open>>,
  button: string | RegExp,
  item: string | RegExp,
) => {
  await user.click(screen.getByRole('button', { name: button }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('Shell', () => {
  it('leads to the top-level pages and says where we are', async () => {
    const { user, history } = await open();
    const nav = screen.getByRole('navigation', { name: 'Main' });
    expect(within(nav).getByRole('link', { name: 'Dashboard' })).toHaveAttribute('aria-current');
    await user.click(await within(nav).findByRole('link', { name: 'Customers' }));
    expect(history.location.pathname).toBe(`${home}/customers`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Customers' })).toHaveFocus();
  });

  it('switches to the same thing in another environment', async () => {
    const app = await open({}, `${home}/customers`);
    await choose(app, /Environment: Production/, /Staging/);
    expect(app.history.location.pathname).toBe('/dashboard/acme+staging/actions/customers');
  });

  it('has links to other environments, for new tabs', async () => {
    const { user, history } = await open({}, `${home}/customers`);
    await user.click(screen.getByRole('button', { name: /Environment: Production/ }));
    expect(await screen.findByRole('menuitem', { name: /Staging/ })).toHaveAttribute(
      'href',
      '/dashboard/acme+staging/actions/customers',
    );
    expect(history.location.pathname).toBe(`${home}/customers`);
  });

  it('goes to development and back by Ctrl and a click', async () => {
    const { user, history } = await open({}, `${home}/customers`);
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('button', { name: /Environment: Production/ }));
    expect(history.location.pathname).toBe('/dashboard/acme/develop/actions/customers');
    await user.click(await screen.findByRole('button', { name: /Environment: Development/ }));
    await user.keyboard('{/Control}');
    expect(history.location.pathname).toBe(`${home}/customers`);
  });

  it('offers the development key in the console', async () => {
    const app = await open({}, '/dashboard/acme/develop/actions');
    await choose(app, /Environment: Development/, 'ada_dev_key');
    expect(await navigator.clipboard.readText()).toBe('ada_dev_key');
    expect(await screen.findByText('Copied token to clipboard')).toBeInTheDocument();
  });

  it('hides other environments from those who may not go there', async () => {
    await open({ 'GET /orgs/acme': { body: organizationWith('READ_PROD_ACTIONS') } });
    expect(screen.queryByRole('button', { name: /Environment/ })).not.toBeInTheDocument();
  });

  it('switches to another organization', async () => {
    const other = { id: 'o2', slug: 'beta', name: 'Beta', requireMfa: false, isOwner: false };
    const user = {
      ...me,
      memberships: [...me.memberships, { id: 'm2', role: 'ADMIN', org: other }],
    };
    const app = await open({
      'GET /auth/session?optional=true': { body: { user, csrfToken: 't' } },
      'POST /orgs/beta/switch': { status: 204 },
      'GET /orgs/beta': { body: { ...organization, slug: 'beta', name: 'Beta' } },
    });
    await choose(app, /Acme/, 'Beta');
    await waitFor(() => expect(app.history.location.pathname).toBe('/dashboard/beta/actions'));
  });

  it('has only those settings that somebody may see', async () => {
    const { user } = await open({ 'GET /orgs/acme': { body: organizationWith('READ_USERS') } });
    await user.click(screen.getByRole('button', { name: 'Open settings menu' }));
    expect(await screen.findByRole('menuitem', { name: 'Users' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'API keys' })).not.toBeInTheDocument();
  });

  it('changes the theme', async () => {
    const app = await open();
    await choose(app, 'Open settings menu', 'Dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await choose(app, 'Open settings menu', 'System');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});

describe('Shortcuts', () => {
  it('lists the keys for whoever asks', async () => {
    const { user } = await open();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Search actions')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });
});

describe('CommandBar', () => {
  const field = () => screen.findByRole('combobox');

  it('opens an action by a part of its name', async () => {
    const { user, history } = await open();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await field(), 'refu{Enter}');
    expect(history.location.pathname).toBe(`${home}/refund`);
  });

  it.each([
    ['/', 'Search actions'],
    ['gs', 'Settings'],
  ])('opens a list of its own by %s', async (keys, name) => {
    const { user } = await open();
    await user.keyboard(keys);
    expect(await field()).toHaveAttribute('placeholder', name);
  });

  it('goes home by g h, but not while somebody types', async () => {
    const { user, history } = await open({}, `${home}/customers`);
    await user.keyboard('/gh');
    await user.keyboard('{Escape}');
    expect(history.location.pathname).toBe(`${home}/customers`);
    await waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument());
    await user.keyboard('gh');
    expect(history.location.pathname).toBe(home);
  });

  it('switches environments', async () => {
    const { user, history } = await open();
    await user.click(screen.getByRole('button', { name: /Search/ }));
    await user.type(await field(), 'staging{Enter}');
    expect(history.location.pathname).toBe('/dashboard/acme+staging/actions');
  });
});
