import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { queryKeys } from '@/lib/query/query-keys';

const memberSchema = v.object({ user: v.object({ id: v.string(), displayName: v.string() }) });
const schema = pageOf(memberSchema);
const memberKeys = queryKeys('members');
const limit = 100;

/** People whose runs one could look for, by name. In larger organizations the search box finds the rest. */
export function peopleQuery(organization: string) {
  return queryOptions({
    queryKey: memberKeys.list({ organization, limit }),
    queryFn: async ({ signal }) => {
      const query = { limit };
      const path = `/orgs/${organization}/members`;
      const page = await api.request('GET', path, { schema, query, signal });
      return page.data.map(({ user }) => user);
    },
  });
}
