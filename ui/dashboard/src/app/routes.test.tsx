import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { api } from '@/lib/http/api';
import { nothing } from '@/lib/http/http-client';
import { fakeApi } from '@tests/support/fake-api';
import { fakeDashboard } from '@tests/support/fake-dashboard';
import { me } from '@tests/support/me';
import { renderInApp } from '@tests/support/render';
import { Routes } from './routes';

const loggedIn = { 'GET /auth/session?optional=true': { body: { user: me, csrfToken: 't' } } };
const problem = (code: string) => ({ status: 401, body: { code } });
const heading = () => screen.findByRole('heading', { level: 1 });

beforeEach(() => localStorage.clear());

describe('Routes', () => {
  it('does not find what is not there', async () => {
    fakeApi({});
    renderInApp(<Routes />, { path: '/nowhere' });
    expect(await heading()).toHaveTextContent('404 - Page not found');
    expect(document.title).toBe('404 - Page not found | Interval');
  });

  it('sends people without a session to the login', async () => {
    fakeApi({ 'GET /auth/session?optional=true': problem('unauthenticated') });
    const { history } = renderInApp(<Routes />, { path: '/dashboard/acme/history?page=2' });
    expect(await screen.findByText('Welcome back')).toBeInTheDocument();
    expect(history.location).toMatchObject({
      pathname: '/login',
      state: { loginRedirect: '/dashboard/acme/history?page=2' },
    });
  });

  it('leads on to where somebody was going before the login, once', async () => {
    localStorage.setItem('iv_redirectAfterLogin', '"/dashboard/acme/history?page=2"');
    fakeDashboard();
    const { history } = renderInApp(<Routes />, { path: '/' });
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/acme/history'));
    expect(history.location.search).toBe('?page=2');
    expect(localStorage.getItem('iv_redirectAfterLogin')).toBeNull();
    act(() => history.navigate('/dashboard'));
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/acme/actions'));
  });

  it('asks for the second factor first', async () => {
    fakeApi({ 'GET /auth/session?optional=true': problem('mfa_verification_required') });
    const { history } = renderInApp(<Routes />, { path: '/dashboard/acme' });
    await waitFor(() => expect(history.location.pathname).toBe('/verify-mfa'));
  });

  it('notices when the session ends', async () => {
    fakeDashboard({ 'GET /me': problem('unauthenticated') });
    const { history } = renderInApp(<Routes />, { path: '/dashboard/acme' });
    expect(await heading()).toHaveTextContent('Dashboard');
    await act(() => api.request('GET', '/me', { schema: nothing }).catch(() => null));
    await waitFor(() => expect(history.location.pathname).toBe('/login'));
  });

  it('keeps what is shown when the session cannot be asked about again', async () => {
    const forbidden = { status: 403, body: { code: 'forbidden' } };
    fakeDashboard({
      'GET /auth/session?optional=true': [loggedIn['GET /auth/session?optional=true'], forbidden],
    });
    const { queryClient } = renderInApp(<Routes />, { path: '/dashboard/acme' });
    await heading();
    await act(() => queryClient.refetchQueries({ queryKey: ['session'] }));
    expect(queryClient.getQueryState(['session'])?.status).toBe('error');
    expect(await heading()).toHaveTextContent('Dashboard');
  });

  it('says when the session cannot be asked for, and tries again', async () => {
    const forbidden = { status: 403, body: { code: 'forbidden' } };
    fakeDashboard({
      'GET /auth/session?optional=true': [forbidden, loggedIn['GET /auth/session?optional=true']],
    });
    const { user } = renderInApp(<Routes />, { path: '/dashboard/acme' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Not allowed');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await heading()).toHaveTextContent('Dashboard');
  });
});
