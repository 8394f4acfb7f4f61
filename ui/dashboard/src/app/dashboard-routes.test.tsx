import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyLevel, fakeDashboard } from '@tests/support/fake-dashboard';
import { me } from '@tests/support/me';
import { organization, organizationWith } from '@tests/support/organization';
import { renderInApp } from '@tests/support/render';
import { Routes } from './routes';

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const consoleRoute = 'GET /orgs/acme/console?prefix=';

describe('DashboardRoutes', () => {
  it.each([
    ['/', '/dashboard/acme/actions'],
    ['/dashboard', '/dashboard/acme/actions'],
    ['/dashboard?nc-none=1', '/dashboard/acme/actions?nc-none=1'],
    ['/dashboard/acme', '/dashboard/acme/actions'],
    ['/dashboard/actions', '/dashboard/acme/actions'],
    ['/dashboard/other', '/dashboard/acme/actions'],
    ['/dashboard/other/actions', '/dashboard/acme/actions'],
    ['/dashboard/acme+nowhere/actions', '/dashboard/acme/actions'],
    ['/dashboard/acme/develop', '/dashboard/acme/develop/actions'],
    ['/dashboard/acme/develop/console', '/dashboard/acme/develop/actions'],
    ['/dashboard/acme/details/refund', '/dashboard/acme/configure/refund'],
    ['/dashboard/acme/transactions?action=refund', '/dashboard/acme/history?action=refund'],
  ])('leads from %s to %s', async (from, to) => {
    fakeDashboard({ [consoleRoute]: { body: emptyLevel } });
    const { history } = renderInApp(<Routes />, { path: from });
    await waitFor(() => {
      const { pathname, search } = history.location;
      expect(`${pathname}${search}`).toBe(to);
    });
  });

  it('shows the page of an address without anything', async () => {
    fakeDashboard();
    renderInApp(<Routes />, { path: '/dashboard/acme/nowhere' });
    expect(await heading('Sorry, page not found.')).toBeInTheDocument();
  });

  it('knows when there is no such action', async () => {
    fakeDashboard();
    renderInApp(<Routes />, { path: '/dashboard/acme/actions/nowhere' });
    expect(await heading('Action not found')).toBeInTheDocument();
    const home = screen.getByRole('link', { name: 'Return home' });
    expect(home).toHaveAttribute('href', '/dashboard/acme/actions');
  });

  it('shows a folder as the list of what is in it', async () => {
    const route = 'GET /orgs/acme/home?prefix=customers&env=production';
    fakeDashboard({ [route]: { body: emptyLevel } });
    renderInApp(<Routes />, { path: '/dashboard/acme/actions/customers' });
    expect(await screen.findByText('Nothing here yet')).toBeInTheDocument();
  });

  it('sends those home who may not develop', async () => {
    fakeDashboard({ 'GET /orgs/acme': { body: organizationWith('READ_PROD_ACTIONS') } });
    const { history } = renderInApp(<Routes />, { path: '/dashboard/acme/develop/actions' });
    expect(await heading('Dashboard')).toBeInTheDocument();
    expect(history.location.pathname).toBe('/dashboard/acme/actions');
  });

  it('sends those home who may not run the action they ask for', async () => {
    fakeDashboard({ 'GET /orgs/acme': { body: organizationWith('READ_PROD_ACTIONS') } });
    const { history } = renderInApp(<Routes />, { path: '/dashboard/acme/actions/refund' });
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/acme/actions'));
  });

  it('sends those home who may not configure actions', async () => {
    fakeDashboard({ 'GET /orgs/acme': { body: organizationWith('READ_PROD_ACTIONS') } });
    const { history } = renderInApp(<Routes />, { path: '/dashboard/acme/configure/refund' });
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/acme/actions'));
  });

  it('tells people without an organization what to do', async () => {
    const lonely = { ...me, memberships: [], defaultOrgSlug: null };
    fakeDashboard({
      'GET /auth/session?optional=true': { body: { user: lonely, csrfToken: 't' } },
    });
    renderInApp(<Routes />, { path: '/dashboard' });
    expect(await heading('You are not in any organization')).toBeInTheDocument();
  });

  it('shows what a redirect has to say, once', async () => {
    fakeDashboard();
    const { history } = renderInApp(<Routes />, { path: '/dashboard/acme?nc-save-success' });
    expect(await screen.findByText('Your changes were saved.')).toBeInTheDocument();
    expect(await heading('Dashboard')).toBeInTheDocument();
    expect(history.location).toMatchObject({ pathname: '/dashboard/acme/actions', search: '' });
  });

  it('tries again when the organization could not be loaded', async () => {
    fakeDashboard({
      'GET /orgs/acme': [{ status: 400, body: { code: 'bad_request' } }, { body: organization }],
    });
    const { user } = renderInApp(<Routes />, { path: '/dashboard/acme/actions' });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await heading('Dashboard')).toBeInTheDocument();
  });
});
