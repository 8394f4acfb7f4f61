import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { isWebAddress } from '@/lib/navigation/web-address';
import { meSchema } from '@/lib/session/me';
import type { Session } from '@/lib/session/session';

const identifySchema = v.variant('method', [
  v.object({ method: v.literal('password') }),
  v.object({ method: v.literal('sso'), url: v.pipe(v.string(), v.check(isWebAddress)) }),
]);

export type LoginMethod = v.InferOutput<typeof identifySchema>;

/** How somebody with this address logs in. The answer is the same for addresses nobody has. */
export function identify(email: string): Promise<LoginMethod> {
  return api.request('POST', '/auth/identify', { schema: identifySchema, body: { email } });
}

const loginSchema = v.variant('status', [
  v.object({ status: v.literal('ok'), csrfToken: v.string(), user: meSchema }),
  v.object({ status: v.literal('mfa_required'), csrfToken: v.string() }),
]);

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export async function logIn(credentials: Credentials): Promise<Session> {
  const answer = await api.request('POST', '/auth/login', {
    schema: loginSchema,
    body: credentials,
  });
  api.setCsrfToken(answer.csrfToken);
  return answer.status === 'ok'
    ? { state: 'active', user: answer.user }
    : { state: 'mfa-required' };
}
