import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { me } from '@tests/support/me';
import { WithSession } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import AccountScreen from './account-screen';

const config = {
  version: '1.0.0',
  revision: null,
  registration: 'open',
  setupRequired: false,
  integrations: { email: true, google: false, sso: false, slack: false, uploads: false },
  passwordMinLength: 8,
};
const here = {
  id: 's1',
  lastUsedAt: '2026-03-04T10:00:00.000Z',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0',
  ip: '127.0.0.1',
  current: true,
};
const elsewhere = { ...here, id: 's2', userAgent: null, ip: '10.0.0.9', current: false };
const script = {
  'GET /auth/session?optional=true': { body: { user: me, csrfToken: 't' } },
  'GET /config': { body: config },
  'GET /auth/sessions': { body: { data: [here, elsewhere] } },
};

async function draw(more: Parameters<typeof fakeApi>[0] = {}) {
  const requests = fakeApi({ ...script, ...more });
  const app = renderInApp(
    <WithSession>
      <AccountScreen />
    </WithSession>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Account settings' });
  return { requests, ...app };
}

describe('AccountScreen: profile', () => {
  it('saves a changed name, and the rest of the app knows it', async () => {
    const user = { ...me, firstName: 'Augusta', timeZoneName: null };
    const { user: person, requests, queryClient } = await draw({ 'PATCH /me': { body: user } });
    const firstName = screen.getByLabelText('First name');
    expect(firstName).toHaveValue('Ada');
    await person.clear(firstName);
    await person.type(firstName, ' Augusta ');
    await person.selectOptions(screen.getByLabelText('Time zone'), 'UTC');
    await person.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText('Your changes were saved.')).toBeVisible();
    expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
      firstName: 'Augusta',
      lastName: 'Lovelace',
      timeZoneName: 'UTC',
    });
    expect(queryClient.getQueryData(['session'])).toMatchObject({ user: { firstName: 'Augusta' } });
  });

  it('says at the field what the server does not take', async () => {
    const errors = [{ pointer: '/firstName', code: 'too_long', detail: 'That is too long.' }];
    const body = { code: 'validation_failed', errors };
    const { user } = await draw({ 'PATCH /me': { status: 422, body } });
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    const firstName = screen.getByLabelText('First name');
    await waitFor(() => expect(firstName).toHaveAccessibleDescription('That is too long.'));
    expect(firstName).toHaveFocus();
  });
});

describe('AccountScreen: password', () => {
  const type = async (user: Awaited<ReturnType<typeof draw>>['user'], texts: readonly string[]) => {
    const labels = ['Current password', 'New password', 'Confirm new password'];
    for (const [index, label] of labels.entries()) {
      const text = texts[index];
      if (text) await user.type(screen.getByLabelText(label), text);
    }
    await user.click(screen.getByRole('button', { name: 'Update password' }));
  };

  it('changes it and forgets what was typed', async () => {
    const { user, requests } = await draw({ 'PUT /me/password': { status: 204 } });
    await waitFor(() => expect(requests.some(({ path }) => path === '/config')).toBe(true));
    await type(user, ['old secret', 'new secret', 'new secret']);
    expect(await screen.findByText('Your password was updated.')).toBeVisible();
    expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({
      currentPassword: 'old secret',
      newPassword: 'new secret',
    });
    expect(screen.getByLabelText('Current password')).toHaveValue('');
    expect(screen.getByLabelText('New password')).toHaveValue('');
  });

  it.each([
    [['', 'new secret', 'new secret'], 'Current password', 'Please enter your current password.'],
    [['old', 'short', 'short'], 'New password', 'Password must be at least 8 characters'],
    [['old', 'new secret', 'other'], 'Confirm new password', 'Passwords do not match'],
  ])('complains about %j', async (texts, label, complaint) => {
    const { user, requests, queryClient } = await draw();
    await waitFor(() => expect(queryClient.getQueryData(['instance-config'])).toBeDefined());
    await type(user, texts);
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(complaint);
    expect(requests.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('says that the current one is wrong', async () => {
    const body = { code: 'invalid_credentials', detail: 'Invalid login, please try again.' };
    const { user } = await draw({ 'PUT /me/password': { status: 401, body } });
    await type(user, ['wrong', 'new secret', 'new secret']);
    const current = screen.getByLabelText('Current password');
    await waitFor(() =>
      expect(current).toHaveAccessibleDescription('That is not your current password.'),
    );
  });

  it('is nothing for those who log in without one', async () => {
    const answer = { body: { user: { ...me, hasPassword: false }, csrfToken: 't' } };
    await draw({ 'GET /auth/session?optional=true': answer });
    expect(screen.queryByLabelText('Current password')).toBeNull();
  });
});

describe('AccountScreen: sessions', () => {
  it('tells this browser from the others, and ends those', async () => {
    const { user, requests } = await draw({
      'GET /auth/sessions': [{ body: { data: [here, elsewhere] } }, { body: { data: [here] } }],
      'DELETE /auth/sessions/s2': { status: 204 },
    });
    const table = await screen.findByRole('table', { name: 'Sessions' });
    expect(within(table).getByRole('row', { name: /Firefox/ })).toHaveTextContent('This browser');
    await user.click(within(table).getByRole('button', { name: /^Log out/ }));
    expect(await screen.findByText('The session was ended.')).toBeVisible();
    await waitFor(() => expect(within(table).queryByText('10.0.0.9')).toBeNull());
    expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });
});
