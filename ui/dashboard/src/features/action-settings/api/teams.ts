import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { queryKeys } from '@/lib/query/query-keys';

const teamSchema = v.object({ id: v.string(), name: v.string(), memberCount: v.number() });

export type Team = v.InferOutput<typeof teamSchema>;

// Teams are about people: what the server says of members concerns them.
const teamKeys = queryKeys('members');

export function teamsQuery(organization: string) {
  return queryOptions({
    queryKey: teamKeys.list({ organization, teams: true }),
    queryFn: async ({ signal }) => {
      const schema = pageOf(teamSchema);
      return (await api.request('GET', `/orgs/${organization}/teams`, { schema, signal })).data;
    },
  });
}
