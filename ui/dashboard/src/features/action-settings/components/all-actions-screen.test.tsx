import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { action } from '@tests/support/fake-dashboard';
import { me } from '@tests/support/me';
import { organizationWith } from '@tests/support/organization';
import { inPlace, WithSession } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import AllActionsScreen from './all-actions-screen';

const list = (query: string) => `GET /orgs/acme/actions?env=${query}` as const;
const page = (data: readonly unknown[], nextCursor: string | null = null) => ({
  body: { data, nextCursor },
});
const scheduled = { ...action, schedules: [{ id: 's1', description: 'every hour' }] };
const archived = { ...action, id: 'a2', name: 'Old refund', slug: 'old', archived: true };

function open(script: Parameters<typeof fakeApi>[0], ...permissions: readonly string[]) {
  const requests = fakeApi({
    'GET /auth/session?optional=true': { body: { user: me, csrfToken: 't' } },
    'GET /instance/schedules': { body: { paused: false } },
    ...script,
  });
  const place = permissions.length > 0 ? { organization: organizationWith(...permissions) } : {};
  const path = '/dashboard/acme/organization/actions';
  return {
    requests,
    ...renderInApp(<WithSession>{inPlace(<AllActionsScreen />, place)}</WithSession>, { path }),
  };
}

it('lists what there is, with the way to its settings', async () => {
  open({ [list('production&limit=100')]: page([scheduled]) });
  const row = await screen.findByRole('row', { name: /Refund order/ });
  expect(row).toHaveTextContent('Online');
  expect(within(row).getByRole('img', { name: 'Runs every hour' })).toBeInTheDocument();
  expect(within(row).getByRole('link', { name: 'Settings of Refund order' })).toHaveAttribute(
    'href',
    '/dashboard/acme/configure/refund',
  );
});

it('brings an action back from the archive', async () => {
  const { user, history, requests } = open({
    [list('production&limit=100')]: page([scheduled]),
    [list('production&archived=true&limit=100')]: page([archived]),
    'POST /orgs/acme/actions/a2/unarchive': { status: 404, body: { code: 'not_found' } },
  });
  await user.click(await screen.findByRole('radio', { name: 'Archived' }));
  expect(history.location.search).toBe('?show=archived');
  await user.click(await screen.findByRole('button', { name: 'Unarchive Old refund' }));
  const dialog = await screen.findByRole('dialog', { name: 'Unarchive action' });
  await user.click(within(dialog).getByRole('button', { name: 'Unarchive' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Not found');
  expect(requests.map(({ method }) => method)).toContain('POST');
});

it('looks for words, in an environment, and loads what does not fit at once', async () => {
  const { user } = open({
    [list('production&limit=100')]: page([scheduled], 'c2'),
    [list('production&limit=100&cursor=c2')]: page([{ ...action, id: 'a3', name: 'Later' }]),
    [list('production&q=nothing&limit=100')]: page([]),
    [list('staging&limit=100')]: page([{ ...action, name: 'Staged' }]),
  });
  await user.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('row', { name: /Later/ })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'nothing');
  expect(await screen.findByText('No action matches your filter.')).toBeVisible();
  const clear = screen.getAllByRole('button', { name: 'Clear filter' }).at(-1);
  if (clear) await user.click(clear);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Environment' }), 'Staging');
  expect(await screen.findByRole('row', { name: /Staged/ })).toBeVisible();
});

it('only shows to those who may not configure', async () => {
  open({ [list('production&limit=100')]: page([scheduled]) }, 'READ_PROD_ACTIONS');
  await screen.findByRole('row', { name: /Refund order/ });
  expect(screen.queryByRole('link')).toBeNull();
});

it('says that schedules are paused', async () => {
  open({
    [list('production&limit=100')]: page([scheduled]),
    'GET /instance/schedules': { body: { paused: true } },
  });
  expect(await screen.findByText('Schedules are paused')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Resume schedules' })).toBeVisible();
});
