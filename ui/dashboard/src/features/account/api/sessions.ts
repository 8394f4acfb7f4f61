import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { nothing } from '@/lib/http/http-client';
import { pageOf } from '@/lib/http/page-schema';
import { queryKeys } from '@/lib/query/query-keys';

const sessionSchema = v.object({
  id: v.string(),
  lastUsedAt: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
  ),
  userAgent: v.nullable(v.string()),
  ip: v.nullable(v.string()),
  current: v.boolean(),
});

export type LoginSession = v.InferOutput<typeof sessionSchema>;

export const sessionKeys = queryKeys('login-sessions');

/** Where the person is logged in. */
export const loginSessionsQuery = queryOptions({
  queryKey: sessionKeys.list(),
  queryFn: async ({ signal }) => {
    const schema = pageOf(sessionSchema);
    return (await api.request('GET', '/auth/sessions', { schema, signal })).data;
  },
});

export function endSession(id: string): Promise<unknown> {
  return api.request('DELETE', `/auth/sessions/${encodeURIComponent(id)}`, { schema: nothing });
}
