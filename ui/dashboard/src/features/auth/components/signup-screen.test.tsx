import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { me } from '@tests/support/me';
import { renderInApp } from '@tests/support/render';
import SignupScreen from './signup-screen';

const config = {
  version: '1.0.0',
  revision: null,
  registration: 'open',
  setupRequired: false,
  integrations: { email: false, google: false, sso: false, slack: false, uploads: false },
  passwordMinLength: 8,
};
const open = {
  'GET /auth/session?optional=true': { body: { user: null } },
  'GET /config': { body: config },
};
const closed = { ...open, 'GET /config': { body: { ...config, registration: 'invite' } } };
const fresh = {
  ...open,
  'GET /config': { body: { ...config, registration: 'invite', setupRequired: true } },
};
const welcome = { status: 201, body: { csrfToken: 't', user: me, orgSlug: 'acme' } };
const check = (answer: Record<string, unknown>) => ({
  'POST /auth/signup/check': {
    body: { emailOk: true, invitation: null, next: 'signup', ...answer },
  },
});

function draw(script: Parameters<typeof fakeApi>[0], search = '') {
  const requests = fakeApi(script);
  return { requests, ...renderInApp(<SignupScreen />, { path: `/signup${search}` }) };
}

type User = ReturnType<typeof renderInApp>['user'];

async function fillIn(user: User, password = 'correct horse') {
  await user.type(await screen.findByLabelText('First name'), 'Ada');
  await user.type(screen.getByLabelText('Last name'), 'Lovelace');
  await user.type(screen.getByLabelText('Choose a password'), password);
  await user.click(screen.getByRole('button', { name: 'Create account' }));
}

const sent = (requests: ReturnType<typeof fakeApi>) =>
  requests.find(({ path }) => path === '/auth/signup')?.body;

describe('SignupScreen: set-up link', () => {
  it('makes the first account of a new server and leads on', async () => {
    const { user, requests, history } = draw(
      { ...fresh, 'POST /auth/signup': welcome },
      '?setup=one-time',
    );
    expect(await screen.findByRole('heading', { name: 'Welcome to Interval' })).toBeVisible();
    await user.type(screen.getByLabelText('Email address'), ' ada@example.com ');
    await user.type(screen.getByLabelText(/Organization name/), 'Acme');
    await fillIn(user);
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/develop/actions'));
    expect(sent(requests)).toMatchObject({
      email: 'ada@example.com',
      firstName: 'Ada',
      lastName: 'Lovelace',
      organizationName: 'Acme',
      password: 'correct horse',
      setupToken: 'one-time',
    });
  });

  it('says what the server has against the link', async () => {
    const detail = 'This set-up link is not valid any more.';
    const refusal = { status: 403, body: { code: 'setup_required', detail } };
    const { user } = draw({ ...fresh, 'POST /auth/signup': refusal }, '?setup=old');
    await user.type(await screen.findByLabelText('Email address'), 'ada@example.com');
    await fillIn(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
  });

  it('is nothing any more once there is an account', async () => {
    draw(closed, '?setup=one-time');
    expect(await screen.findByRole('heading', { name: 'Registration is closed' })).toBeVisible();
  });
});

describe('SignupScreen: open registration', () => {
  it('asks for the address first, and then for the rest', async () => {
    const { user, requests, history } = draw({
      ...open,
      ...check({}),
      'POST /auth/signup': welcome,
    });
    await user.type(await screen.findByLabelText('Email address'), 'ada@example.com{Enter}');
    await screen.findByLabelText('First name');
    expect(screen.getByLabelText('Email address')).toHaveAttribute('readonly');
    await fillIn(user, 'short');
    expect(screen.getByLabelText('Choose a password')).toBeInvalid();
    expect(sent(requests)).toBeUndefined();
    await user.type(screen.getByLabelText('Choose a password'), ' no more{Enter}');
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/develop/actions'));
    expect(sent(requests)).not.toHaveProperty('setupToken');
  });

  it('leads those who have an account to the login', async () => {
    const { user } = draw({ ...open, ...check({ emailOk: false, next: 'login' }) });
    const email = await screen.findByLabelText('Email address');
    await user.type(email, 'ada@example.com{Enter}');
    await waitFor(() =>
      expect(email).toHaveAccessibleDescription('An account already exists with that email.'),
    );
    expect(screen.getByRole('link', { name: 'Log in instead' })).toHaveAttribute(
      'href',
      '/login?email=ada%40example.com',
    );
  });
});

describe('SignupScreen: invitation', () => {
  const invitation = { email: 'ada@example.com', organizationName: 'Acme' };

  it('knows whom it is for, also where registration is closed', async () => {
    const { user, requests } = draw(
      { ...closed, ...check({ invitation }), 'POST /auth/signup': welcome },
      '?token=inv',
    );
    expect(await screen.findByText('Acme is inviting you to join Interval.')).toBeVisible();
    expect(screen.getByLabelText('Email address')).toHaveValue('ada@example.com');
    expect(screen.queryByLabelText(/Organization name/)).toBeNull();
    await fillIn(user);
    await waitFor(() => expect(sent(requests)).toMatchObject({ invitationToken: 'inv' }));
  });

  it('goes to the login for an account that exists', async () => {
    const { history } = draw(
      { ...closed, ...check({ invitation, emailOk: false, next: 'login' }) },
      '?token=inv',
    );
    await waitFor(() => expect(history.location.pathname).toBe('/login'));
  });

  it('says that it is not valid', async () => {
    const detail = 'This invitation is not valid any more.';
    const refusal = { status: 400, body: { code: 'invitation_invalid', detail } };
    draw({ ...closed, 'POST /auth/signup/check': refusal }, '?token=old');
    expect(await screen.findByText(detail)).toBeVisible();
  });
});

describe('SignupScreen: session', () => {
  it('has nothing to ask somebody who is logged in', async () => {
    const session = { body: { user: me, csrfToken: 't' } };
    const { history } = draw({ ...open, 'GET /auth/session?optional=true': session });
    await waitFor(() => expect(history.location.pathname).toBe('/dashboard/develop/actions'));
  });
});
