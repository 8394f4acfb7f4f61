import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { organizationWith } from '@tests/support/organization';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import KeysScreen from './keys-screen';

const key = {
  id: 'k1',
  label: 'Billing',
  usageEnvironment: 'PRODUCTION',
  environment: { id: 'e1', slug: 'production', name: 'Production' },
  createdAt: '2026-03-04T10:00:00.000Z',
  lastUsedAt: null,
};
const development = { ...key, id: 'k2', label: null, usageEnvironment: 'DEVELOPMENT' };
const nothingYet = {
  'POST /orgs/acme/api-keys/development': { body: { apiKey: development, token: 'ada_dev_1' } },
  'GET /orgs/acme/api-keys': { body: { data: [development] } },
};
const oneKey = { ...nothingYet, 'GET /orgs/acme/api-keys': { body: { data: [key, development] } } };

function draw(script: Parameters<typeof fakeApi>[0]) {
  const requests = fakeApi(script);
  return { requests, ...renderInApp(inPlace(<KeysScreen />)) };
}

describe('KeysScreen: list', () => {
  it('shows the development key itself, and of live keys only what they are', async () => {
    draw(oneKey);
    expect(await screen.findByText('ada_dev_1')).toBeVisible();
    const row = await screen.findByRole('row', { name: /Billing/ });
    expect(row).toHaveTextContent('Production');
    expect(row).toHaveTextContent('never');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('says that there is none', async () => {
    draw(nothingYet);
    expect(await screen.findByText('You do not have any live mode keys.')).toBeVisible();
  });

  it('says when the list cannot be had, and tries again', async () => {
    const failure = { status: 403, body: { code: 'forbidden' } };
    const script = { 'GET /orgs/acme/api-keys': [failure, { body: { data: [key] } }] };
    const { user } = draw({ ...nothingYet, ...script });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /Billing/ })).toBeVisible();
  });

  it('offers nobody what they may not do', async () => {
    fakeApi(nothingYet);
    const organization = organizationWith('CREATE_DEV_API_KEYS');
    renderInApp(inPlace(<KeysScreen />, { organization }));
    expect(screen.getByText(/do not have permission to create live/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Create live key' })).toBeNull();
    expect(await screen.findByText('ada_dev_1')).toBeVisible();
  });
});

describe('KeysScreen: changes', () => {
  it('creates a live key for an environment and shows it once', async () => {
    const issued = { apiKey: { ...key, label: 'Refunds' }, token: 'live_secret' };
    const { user, requests } = draw({
      ...nothingYet,
      'POST /orgs/acme/api-keys': { status: 201, body: issued },
    });
    await user.click(screen.getByRole('button', { name: 'Create live key' }));
    const environment = await screen.findByLabelText('Environment');
    expect(within(environment).queryByText('Development')).toBeNull();
    await user.selectOptions(environment, 'Staging');
    await user.type(screen.getByLabelText('Key label'), ' Refunds {Enter}');
    expect(await screen.findByText('live_secret')).toBeVisible();
    expect(screen.getByRole('dialog')).toHaveTextContent('cannot be seen again');
    const made = requests.find(({ path, method }) => method === 'POST' && path.endsWith('keys'));
    expect(made?.body).toEqual({ label: 'Refunds', environmentId: 'e2' });
    await user.keyboard('{Escape}');
    expect(screen.getByText('live_secret')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'OK' }));
    await waitFor(() => expect(screen.queryByText('live_secret')).toBeNull());
  });

  it('shows what the server says against a label, at the label', async () => {
    const errors = [{ pointer: '/label', code: 'too_long', detail: 'Too long.' }];
    const refusal = { status: 422, body: { code: 'validation_failed', errors } };
    const { user } = draw({ ...nothingYet, 'POST /orgs/acme/api-keys': refusal });
    await user.click(screen.getByRole('button', { name: 'Create live key' }));
    const label = await screen.findByLabelText('Key label');
    await user.type(label, 'x{Enter}');
    await waitFor(() => expect(label).toBeInvalid());
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('deletes a key when that was confirmed', async () => {
    const { user, requests } = draw({
      ...oneKey,
      'DELETE /orgs/acme/api-keys/k1': { status: 204 },
    });
    await user.click(await screen.findByRole('button', { name: "Delete 'Billing'" }));
    const dialog = await screen.findByRole('dialog', { name: "Delete the key 'Billing'?" });
    expect(requests.some(({ method }) => method === 'DELETE')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Delete key' }));
    expect(await screen.findByText("Key 'Billing' was deleted.")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('puts a new development key in the place of the old one', async () => {
    const answers = ['ada_dev_1', 'ada_dev_2'].map((token) => ({ body: { token } }));
    const [first, second] = answers as [(typeof answers)[0], (typeof answers)[0]];
    const script = { 'POST /orgs/acme/api-keys/development': [first, second, second] };
    const { user, requests } = draw({ ...nothingYet, ...script });
    await screen.findByText('ada_dev_1');
    await user.click(screen.getByRole('button', { name: 'Regenerate' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Regenerate' }));
    expect(await screen.findByText('ada_dev_2')).toBeVisible();
    expect(requests.map(({ body }) => body)).toContainEqual({ regenerate: true });
  });
});
