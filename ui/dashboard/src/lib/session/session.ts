import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '../http/api';
import { isApiError } from '../http/api-error';
import { meSchema, type Me } from './me';

/** Whether somebody is logged in, and who. */
export type Session =
  | { readonly state: 'active'; readonly user: Me }
  | { readonly state: 'mfa-required' }
  | { readonly state: 'anonymous' };

const answerSchema = v.union([
  v.object({ user: meSchema, csrfToken: v.string() }),
  v.object({ user: v.null() }),
]);

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchSession(signal),
  staleTime: 60_000,
  meta: { outlivesSession: true },
});

async function fetchSession(signal: AbortSignal): Promise<Session> {
  try {
    // That nobody is logged in is an answer here: asking is no mistake the browser should report.
    const query = { optional: true };
    const answer = await api.request('GET', '/auth/session', {
      schema: answerSchema,
      query,
      signal,
    });
    if (answer.user === null) return { state: 'anonymous' };
    api.setCsrfToken(answer.csrfToken);
    return { state: 'active', user: answer.user };
  } catch (error) {
    if (isApiError(error, 'mfa_verification_required')) return { state: 'mfa-required' };
    if (isApiError(error, 'unauthenticated')) return { state: 'anonymous' };
    throw error;
  }
}

/** Tells the app that the session has begun or ended; what was cached belongs to the old one. */
export function replaceSession(client: QueryClient, session: Session): void {
  client.removeQueries({ predicate: ({ meta }) => meta?.['outlivesSession'] !== true });
  client.setQueryData(sessionQuery.queryKey, session);
}
