import { infiniteQueryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { queryKeys } from '@/lib/query/query-keys';

const memberSchema = v.object({
  id: v.string(),
  user: v.object({ id: v.string(), email: v.string(), displayName: v.string() }),
  role: v.nullable(v.string()),
  isOwner: v.boolean(),
});

export type Member = v.InferOutput<typeof memberSchema>;

const memberKeys = queryKeys('members');
const schema = pageOf(memberSchema);

/** The people of an organization, by name, page after page. `words`: what to look for. */
export function membersQuery(organization: string, words: string) {
  return infiniteQueryOptions({
    queryKey: memberKeys.list({ organization, words }),
    queryFn: ({ pageParam, signal }) =>
      api.request('GET', `/orgs/${organization}/members`, {
        schema,
        query: { q: words || undefined, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
