import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { me } from '@tests/support/me';
import { api } from '../http/api';
import { nothing } from '../http/http-client';
import { createQueryClient } from '../query/query-client';
import { replaceSession, sessionQuery } from './session';

const route = 'GET /auth/session?optional=true';
const problem = (code: string) => ({ status: 401, body: { code } });

describe('sessionQuery', () => {
  it('knows who is logged in and keeps the token for changes', async () => {
    const requests = fakeApi({ [route]: { body: { user: me, csrfToken: 'token' } } });
    const session = await createQueryClient().query(sessionQuery);
    expect(session).toMatchObject({ state: 'active', user: { email: 'ada@example.com' } });
    await api.request('POST', '/anything', { schema: nothing }).catch(() => null);
    expect(requests[1]?.headers.get('x-csrf-token')).toBe('token');
  });

  it('hears that nobody is logged in without an error', async () => {
    fakeApi({ [route]: { body: { user: null } } });
    expect(await createQueryClient().query(sessionQuery)).toEqual({ state: 'anonymous' });
  });

  it.each([
    ['unauthenticated', 'anonymous'],
    ['mfa_verification_required', 'mfa-required'],
  ])('takes %s for an answer: %s', async (code, state) => {
    fakeApi({ [route]: problem(code) });
    expect(await createQueryClient().query(sessionQuery)).toEqual({ state });
  });

  it('does not take other failures for one', async () => {
    fakeApi({ [route]: { status: 403, body: { code: 'forbidden' } } });
    await expect(createQueryClient().query(sessionQuery)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('replaceSession', () => {
  it('forgets what belonged to the former session', () => {
    const client = createQueryClient();
    client.setQueryData(['keys', 'list'], ['secret']);
    replaceSession(client, { state: 'anonymous' });
    expect(client.getQueryData(['keys', 'list'])).toBeUndefined();
    expect(client.getQueryData(sessionQuery.queryKey)).toEqual({ state: 'anonymous' });
  });
});
