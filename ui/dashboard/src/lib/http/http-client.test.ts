import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error';
import { HttpClient, nothing } from './http-client';

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

function clientWith(...answers: Answer[]) {
  const requests: { url: string; init: RequestInit; headers: Headers }[] = [];
  const client = new HttpClient({
    baseUrl: '/api/v1',
    timeoutMs: 20,
    fetch: async (input, init = {}) => {
      const url = input instanceof Request ? input.url : input.toString();
      requests.push({ url, init, headers: new Headers(init.headers) });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (!answer) throw new Error('no answer left');
      return answer(url, init);
    },
  });
  return { client, requests };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const problem = (code: string, status: number, more = {}) =>
  json({ code, status, ...more }, status);

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('the request succeeded'),
    (error: unknown) => error,
  );

describe('HttpClient', () => {
  it('sends JSON and decodes the answer', async () => {
    const { client, requests } = clientWith(json({ id: 'k1', unknown: true }));
    const schema = v.object({ id: v.string() });
    const key = await client.request('POST', '/keys', {
      schema,
      query: { env: 'production', archived: false, cursor: undefined },
      body: { label: 'CI' },
      idempotencyKey: 'once',
    });
    expect(key).toEqual({ id: 'k1' });
    const [request] = requests;
    expect(request?.url).toBe('/api/v1/keys?env=production&archived=false');
    expect(request?.init.body).toBe('{"label":"CI"}');
    expect(request?.headers.get('content-type')).toContain('application/json');
    expect(request?.headers.get('idempotency-key')).toBe('once');
  });

  it('sends the session’s token with changes only', async () => {
    const { client, requests } = clientWith(json({}));
    client.setCsrfToken('token');
    await client.request('GET', '/me', { schema: nothing });
    await client.request('DELETE', '/keys/1', { schema: nothing, ifMatch: '"3"' });
    expect(requests.map(({ headers }) => headers.get('x-csrf-token'))).toEqual([null, 'token']);
    expect(requests[1]?.headers.get('if-match')).toBe('"3"');
  });

  it('accepts answers without a body', async () => {
    const { client } = clientWith(() => new Response(null, { status: 204 }));
    expect(await client.request('POST', '/auth/logout', { schema: nothing })).toBeUndefined();
  });

  it('turns problem documents into errors', async () => {
    const { client } = clientWith(
      problem('validation_failed', 422, {
        detail: 'Check your input.',
        instance: 'urn:uuid:42',
        errors: [{ pointer: '/email', code: 'invalid_email', detail: 'No e-mail.' }],
        methods: ['password'],
      }),
    );
    const error = await failureOf(client.request('POST', '/me', { schema: nothing }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: 'validation_failed',
      status: 422,
      detail: 'Check your input.',
      requestId: '42',
      fields: [{ field: 'email', code: 'invalid_email', text: 'No e-mail.' }],
      extensions: { methods: ['password'] },
    });
  });

  it.each([
    ['a proxy’s page', () => new Response('<html>', { status: 502 }), 'unavailable'],
    ['an unknown status', () => new Response('', { status: 418 }), 'internal_error'],
    ['half a problem', json({ code: 7, errors: 'no' }, 404), 'not_found'],
    ['no JSON', () => new Response('hello'), 'invalid_response'],
    ['another shape', json({ name: 1 }), 'invalid_response'],
    ['no network', () => Promise.reject(new TypeError('failed')), 'network'],
  ])('names %s', async (_case, answer: Answer, code) => {
    const { client } = clientWith(answer);
    const schema = v.object({ name: v.string() });
    expect(await failureOf(client.request('GET', '/me', { schema }))).toMatchObject({ code });
  });

  it('reads how long to wait from the body or the header', async () => {
    const header = { 'retry-after': '7' };
    const { client } = clientWith(
      problem('rate_limited', 429, { retryAfter: 30 }),
      () => new Response('', { status: 429, headers: header }),
    );
    const request = () => failureOf(client.request('GET', '/me', { schema: nothing }));
    expect(await request()).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 30 });
    expect(await request()).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 7 });
  });

  it('gives up when no answer comes, and lets a caller cancel', async () => {
    const never: Answer = (_url, { signal }) =>
      new Promise((_resolve, reject) => {
        const abort = () => reject(signal?.reason as Error);
        if (signal?.aborted) abort();
        signal?.addEventListener('abort', abort);
      });
    const { client } = clientWith(never);
    const late = await failureOf(client.request('GET', '/me', { schema: nothing }));
    expect(late).toMatchObject({ code: 'timeout', isTransient: true });

    const { signal } = { signal: AbortSignal.abort() };
    const cancelled = await failureOf(client.request('GET', '/me', { schema: nothing, signal }));
    expect(cancelled).toMatchObject({ name: 'AbortError' });
  });

  it('fetches a new token and repeats the request when the session has changed', async () => {
    const { client, requests } = clientWith(
      problem('csrf_failed', 403),
      json({ csrfToken: 'new' }),
      json({ done: true }),
    );
    client.setCsrfToken('old');
    expect(await client.request('POST', '/keys', { schema: nothing })).toEqual({ done: true });
    expect(requests.map(({ url }) => url)).toEqual([
      '/api/v1/keys',
      '/api/v1/auth/session',
      '/api/v1/keys',
    ]);
    expect(requests[2]?.headers.get('x-csrf-token')).toBe('new');
  });

  it('does not repeat a request whose token was right', async () => {
    const { client, requests } = clientWith(
      problem('csrf_failed', 403),
      json({ csrfToken: 'same' }),
    );
    client.setCsrfToken('same');
    const error = await failureOf(client.request('POST', '/keys', { schema: nothing }));
    expect(error).toMatchObject({ code: 'csrf_failed' });
    expect(requests).toHaveLength(2);
  });

  it('reports a session that has ended', async () => {
    const handler = vi.fn();
    const { client } = clientWith(problem('unauthenticated', 401));
    client.setUnauthenticatedHandler(handler);
    const error = await failureOf(client.request('GET', '/me', { schema: nothing }));
    expect(handler).toHaveBeenCalledExactlyOnceWith(error);
  });
});
