import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { nothing } from '@/lib/http/http-client';
import { pageOf } from '@/lib/http/page-schema';
import { timeSchema } from '@/lib/http/time-schema';
import { queryKeys } from '@/lib/query/query-keys';

const endpointSchema = v.object({
  id: v.string(),
  url: v.string(),
  status: v.picklist(['ONLINE', 'OFFLINE', 'UNREACHABLE', 'SHUTTING_DOWN']),
  updatedAt: timeSchema,
});

export type Endpoint = v.InferOutput<typeof endpointSchema>;

export const endpointKeys = queryKeys('endpoints');

function path(organization: string, rest = ''): string {
  return `/orgs/${organization}/http-hosts${rest}`;
}

export function endpointsQuery(organization: string) {
  return queryOptions({
    queryKey: endpointKeys.list({ organization }),
    queryFn: async ({ signal }) => {
      const schema = pageOf(endpointSchema);
      return (await api.request('GET', path(organization), { schema, signal })).data;
    },
  });
}

/** The server calls it at once, and refuses one that does not answer. */
export function addEndpoint(organization: string, url: string): Promise<Endpoint> {
  return api.request('POST', path(organization), { schema: endpointSchema, body: { url } });
}

export function checkEndpoint(organization: string, id: string): Promise<Endpoint> {
  const url = path(organization, `/${encodeURIComponent(id)}/check`);
  return api.request('POST', url, { schema: endpointSchema });
}

export function deleteEndpoint(organization: string, id: string): Promise<unknown> {
  return api.request('DELETE', path(organization, `/${encodeURIComponent(id)}`), {
    schema: nothing,
  });
}
