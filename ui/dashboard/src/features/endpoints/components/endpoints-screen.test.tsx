import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { organizationWith } from '@tests/support/organization';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import EndpointsScreen from './endpoints-screen';

const list = 'GET /orgs/acme/http-hosts';
const endpoint = {
  id: 'w1',
  url: 'https://example.com/interval',
  status: 'UNREACHABLE',
  updatedAt: '2026-03-04T10:00:00.000Z',
};
const page = (...data: readonly unknown[]) => ({ body: { data, nextCursor: null } });

function open(script: Parameters<typeof fakeApi>[0], ...permissions: readonly string[]) {
  const requests = fakeApi(script);
  const place = permissions.length > 0 ? { organization: organizationWith(...permissions) } : {};
  return { requests, ...renderInApp(inPlace(<EndpointsScreen />, place)) };
}

it('adds an endpoint that answers', async () => {
  const { user, requests } = open({
    [list]: [page(), page(endpoint)],
    'POST /orgs/acme/http-hosts': [
      { status: 503, body: { code: 'host_unreachable', detail: 'The endpoint did not answer.' } },
      { status: 201, body: endpoint },
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Add endpoint' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add serverless endpoint' });
  const add = within(dialog).getByRole('button', { name: 'Add endpoint' });
  await user.type(within(dialog).getByLabelText('Serverless endpoint URL'), 'ftp://example.com');
  await user.click(add);
  expect(await within(dialog).findByText('Please enter a valid URL.')).toBeVisible();
  const url = within(dialog).getByLabelText('Serverless endpoint URL');
  await user.clear(url);
  await user.type(url, endpoint.url);
  await user.click(add);
  expect(await within(dialog).findByText('The endpoint did not answer.')).toBeVisible();
  await user.click(add);
  expect(await screen.findByRole('row', { name: /example.com/ })).toHaveTextContent('Unreachable');
  expect(requests.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
    url: endpoint.url,
  });
});

it('asks an endpoint again', async () => {
  const { user } = open({
    [list]: [page(endpoint), page({ ...endpoint, status: 'ONLINE' })],
    'POST /orgs/acme/http-hosts/w1/check': { body: { ...endpoint, status: 'ONLINE' } },
  });
  await user.click(await screen.findByRole('button', { name: `Check ${endpoint.url} now` }));
  expect(await screen.findByText('The endpoint is online.')).toBeVisible();
  expect(await screen.findByText('Online')).toBeVisible();
});

it('deletes one whose address it names', async () => {
  const { user } = open({
    [list]: [page(endpoint), page()],
    'DELETE /orgs/acme/http-hosts/w1': { status: 204 },
  });
  await user.click(await screen.findByRole('button', { name: `Delete ${endpoint.url}` }));
  const dialog = await screen.findByRole('dialog', { name: 'Delete endpoint' });
  expect(dialog).toHaveTextContent(endpoint.url);
  await user.click(within(dialog).getByRole('button', { name: 'Delete endpoint' }));
  expect(await screen.findByText('Add a serverless endpoint')).toBeVisible();
});

it('only shows to those who may not change anything', async () => {
  open({ [list]: page(endpoint) }, 'READ_PROD_ACTIONS');
  await screen.findByRole('row', { name: /example.com/ });
  expect(screen.queryByRole('button', { name: /Delete|Add/ })).toBeNull();
});
