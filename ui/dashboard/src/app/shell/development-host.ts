import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { queryKeys } from '@/lib/query/query-keys';

const schema = v.object({
  online: v.boolean(),
  sdkName: v.nullable(v.string()),
  sdkVersion: v.nullable(v.string()),
});

const keys = queryKeys('development-host');

/** Whether a host is connected with the person's own development key. */
export function developmentHostQuery(organization: string) {
  return queryOptions({
    queryKey: keys.one(organization),
    queryFn: ({ signal }) =>
      api.request('GET', `/orgs/${organization}/development-host`, { schema, signal }),
  });
}
