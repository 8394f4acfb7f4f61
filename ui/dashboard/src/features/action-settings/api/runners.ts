import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { queryKeys } from '@/lib/query/query-keys';

const memberSchema = v.object({
  user: v.object({ id: v.string(), email: v.string(), displayName: v.string() }),
  role: v.nullable(v.string()),
});

const schema = pageOf(memberSchema);
const memberKeys = queryKeys('members');
const limit = 50;

/** People whom a schedule could run as, by name. `words`: what to look for. */
export function runnersQuery(organization: string, words: string) {
  return queryOptions({
    queryKey: memberKeys.list({ organization, words, limit }),
    queryFn: async ({ signal }) => {
      const query = { q: words || undefined, limit };
      const page = await api.request('GET', `/orgs/${organization}/members`, {
        schema,
        query,
        signal,
      });
      const runners = page.data.filter(({ role }) => role !== 'READONLY_VIEWER');
      return { runners: runners.map(({ user }) => user), hasMore: page.nextCursor !== null };
    },
    placeholderData: keepPreviousData,
  });
}
