import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '../http/api';
import { queryKeys } from '../query/query-keys';

const schema = v.object({ token: v.nullable(v.string()) });

export const developmentKeyKeys = queryKeys('development-key');

/** The person's own development key; made when there is none, so that there is one to copy. */
export function developmentKeyQuery(organization: string) {
  return queryOptions({
    queryKey: developmentKeyKeys.one(organization),
    queryFn: async ({ signal }) => {
      const path = `/orgs/${organization}/api-keys/development`;
      const { token } = await api.request('POST', path, { schema, body: {}, signal });
      return token;
    },
    staleTime: Infinity,
  });
}
