import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pendingRedirect } from '@/lib/session/redirect-after-login';
import { fakeApi } from '@tests/support/fake-api';
import { me } from '@tests/support/me';
import { renderInApp } from '@tests/support/render';
import LoginScreen from './login-screen';

const config = {
  version: '1.0.0',
  revision: null,
  registration: 'open',
  integrations: { email: true, google: false, sso: false, slack: false, uploads: false },
  setupRequired: false,
  passwordMinLength: 8,
};
const anonymous = {
  'GET /auth/session?optional=true': { status: 401, body: { code: 'unauthenticated' } },
  'GET /config': { body: config },
};
const withPassword = { ...anonymous, 'POST /auth/identify': { body: { method: 'password' } } };

const email = () => screen.getByLabelText('Email address');
const submit = () => screen.getByRole('button', { name: /Log in/ });

async function openPasswordStep(script: Parameters<typeof fakeApi>[0], path = '/login') {
  const requests = fakeApi(script);
  const app = renderInApp(<LoginScreen />, { path });
  await app.user.type(email(), ' ada@example.com {Enter}');
  const password = await screen.findByLabelText('Password');
  return { ...app, requests, password };
}

beforeEach(() => localStorage.clear());

describe('LoginScreen: address', () => {
  it('starts with the cursor in the address', () => {
    fakeApi(anonymous);
    renderInApp(<LoginScreen />, { path: '/login?email=ada@example.com' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Welcome back');
    expect(document.title).toBe('Log in | Interval');
    expect(email()).toHaveValue('ada@example.com');
    expect(email()).toHaveFocus();
  });

  it.each([
    ['', 'Please enter your email address.'],
    ['ada', 'Please enter a valid email address.'],
  ])('complains about %j', async (text, complaint) => {
    const requests = fakeApi(anonymous);
    const { user } = renderInApp(<LoginScreen />, { path: '/login' });
    await user.type(email(), `${text}{Enter}`);
    expect(email()).toHaveAccessibleDescription(complaint);
    expect(requests.map(({ path }) => path)).not.toContain('/auth/identify');
  });

  it.each([
    ['open', true],
    ['invite', false],
    ['closed', false],
  ])('offers an account where registration is %s: %s', async (registration, isOffered) => {
    fakeApi({ ...withPassword, 'GET /config': { body: { ...config, registration } } });
    const { queryClient } = renderInApp(<LoginScreen />, { path: '/login' });
    await waitFor(() => expect(queryClient.getQueryData(['instance-config'])).toBeDefined());
    expect(screen.queryByRole('link', { name: 'Create an account ›' }) !== null).toBe(isOffered);
  });

  it('offers Google where it is set up', async () => {
    const integrations = { ...config.integrations, google: true };
    fakeApi({ ...anonymous, 'GET /config': { body: { ...config, integrations } } });
    renderInApp(<LoginScreen />, { path: '/login' });
    expect(await screen.findByRole('link', { name: 'Sign in with Google' })).toHaveAttribute(
      'href',
      '/api/v1/auth/sso/start?provider=google',
    );
  });

  it('says when signing in elsewhere failed', () => {
    fakeApi(anonymous);
    renderInApp(<LoginScreen />, { path: '/login?error=provider_error' });
    expect(screen.getByRole('alert')).toHaveTextContent('identity provider');
  });
});

describe('LoginScreen: password', () => {
  it('asks for it where the address has one, and can go back', async () => {
    const { user, requests, password } = await openPasswordStep(withPassword);
    expect(requests.at(-1)).toMatchObject({ body: { email: 'ada@example.com' } });
    expect(password).toHaveFocus();
    expect(email()).toHaveAttribute('readonly');
    expect(screen.getByRole('link', { name: 'Forgot password?' })).toHaveAttribute(
      'href',
      '/forgot-password',
    );
    await user.click(submit());
    expect(password).toHaveAccessibleDescription('Please enter your password.');
    await user.click(screen.getByRole('button', { name: 'Go back' }));
    expect(email()).toHaveValue('ada@example.com');
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it.each([
    [{ status: 'ok', csrfToken: 't', user: me }, '/dashboard'],
    [{ status: 'mfa_required', csrfToken: 't' }, '/verify-mfa'],
  ])('leads on with %o', async (body, target) => {
    const script = { ...withPassword, 'POST /auth/login': { body } };
    const { user, history, password, requests } = await openPasswordStep(script);
    await user.type(password, 'correct horse{Enter}');
    await waitFor(() => expect(history.location.pathname).toBe(target));
    expect(requests.find(({ path }) => path === '/auth/login')?.body).toEqual({
      email: 'ada@example.com',
      password: 'correct horse',
    });
  });

  it('says at the password that the login is not right', async () => {
    const body = { code: 'invalid_credentials', detail: 'Invalid login, please try again.' };
    const script = { ...withPassword, 'POST /auth/login': { status: 401, body } };
    const { user, password } = await openPasswordStep(script);
    await user.type(password, 'wrong{Enter}');
    await waitFor(() =>
      expect(password).toHaveAccessibleDescription('Invalid login, please try again.'),
    );
    expect(password).toHaveFocus();
    await user.type(password, 'x');
    expect(password).not.toBeInvalid();
  });

  it.each([
    [429, { code: 'rate_limited', retryAfter: 30 }, 'try again in 30 seconds'],
    [502, null, 'not available right now'],
  ])('says what went wrong (%d)', async (status, body, expected) => {
    const script = { ...withPassword, 'POST /auth/login': { status, body } };
    const { user, history, password } = await openPasswordStep(script);
    await user.type(password, 'wrong{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(expected);
    expect(password).toHaveValue('wrong');
    expect(history.location.pathname).toBe('/login');
  });
});

describe('LoginScreen: session', () => {
  it('has nothing to ask somebody who is logged in', async () => {
    fakeApi({
      ...anonymous,
      'GET /auth/session?optional=true': { body: { user: me, csrfToken: 't' } },
    });
    const { history } = renderInApp(<LoginScreen />, { path: '/login' });
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard'));
  });

  it.each([
    ['/login?redirect=/dashboard/acme/history', undefined, '/dashboard/acme/history'],
    ['/login', { loginRedirect: '/dashboard/acme/keys?a=1' }, '/dashboard/acme/keys?a=1'],
    ['/login?redirect=https://evil.example', undefined, null],
    ['/login', undefined, null],
  ])('remembers where %s with %o was going: %s', (path, state, expected) => {
    localStorage.setItem('iv_redirectAfterLogin', '"/dashboard/from/last/time"');
    fakeApi(anonymous);
    renderInApp(<LoginScreen />, { path, state });
    expect(pendingRedirect()).toBe(expected);
  });
});
