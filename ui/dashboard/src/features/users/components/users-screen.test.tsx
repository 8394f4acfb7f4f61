import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import UsersScreen from './users-screen';

const user = (id: string, displayName: string) => ({
  id,
  email: `${id}@example.com`,
  displayName,
});
const ada = { id: 'm1', user: user('ada', 'Ada Lovelace'), role: 'ADMIN', isOwner: true };
const ben = { id: 'm2', user: user('ben', 'Ben Okri'), role: 'ACTION_RUNNER', isOwner: false };
const cat = { id: 'm3', user: user('cat', 'Cat Ito'), role: null, isOwner: false };
const page = (data: readonly unknown[], nextCursor: string | null = null) => ({
  body: { data, nextCursor },
});

function draw(script: Parameters<typeof fakeApi>[0], environment?: string) {
  const requests = fakeApi(script);
  const place = environment === undefined ? {} : { environment };
  return { requests, ...renderInApp(inPlace(<UsersScreen />, place)) };
}

describe('UsersScreen', () => {
  it('lists people with their roles', async () => {
    draw({ 'GET /orgs/acme/members': page([ada, ben, cat]) });
    const first = await screen.findByRole('row', { name: /Ada Lovelace/ });
    expect(first).toHaveTextContent('Owner');
    expect(first).toHaveTextContent('ada@example.com');
    expect(first).toHaveTextContent('Admin');
    expect(screen.getByRole('row', { name: /Ben/ })).toHaveTextContent('Member');
    expect(screen.getByRole('row', { name: /Cat/ })).toHaveTextContent('No role');
  });

  it.each([
    ['production', false],
    ['staging', true],
  ])('says in %s that environments share them: %s', (environment, isSaid) => {
    draw({ 'GET /orgs/acme/members': page([ada]) }, environment);
    const hint = screen.queryByText('Users persist across all environments.');
    expect(hint !== null).toBe(isSaid);
  });

  it('loads more of them on demand', async () => {
    const { user } = draw({
      'GET /orgs/acme/members': page([ada], 'c2'),
      'GET /orgs/acme/members?cursor=c2': page([ben]),
    });
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    expect(await screen.findByRole('row', { name: /Ben/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /Ada/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('lets the server look for words, and says when nobody fits', async () => {
    const { user } = draw({
      'GET /orgs/acme/members': page([ada, ben]),
      'GET /orgs/acme/members?q=z': page([]),
    });
    await user.type(await screen.findByRole('searchbox', { name: 'Filter' }), ' z');
    expect(await screen.findByText('No users found')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(await screen.findByRole('row', { name: /Ben/ })).toBeVisible();
  });

  it('says when the list cannot be had, and tries again', async () => {
    const refusal = { status: 403, body: { code: 'forbidden' } };
    const { user } = draw({ 'GET /orgs/acme/members': [refusal, page([ada])] });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('row', { name: /Ada/ })).toBeVisible();
  });
});
