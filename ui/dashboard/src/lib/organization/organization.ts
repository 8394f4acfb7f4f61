import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '../http/api';
import { queryKeys } from '../query/query-keys';
import { environmentSchema } from './environment';

export const organizationSchema = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  isOwner: v.boolean(),
  /** Those the person may see: production first, development last. */
  environments: v.array(environmentSchema),
  featureFlags: v.record(v.string(), v.boolean()),
  me: v.object({
    membershipId: v.string(),
    role: v.nullable(v.string()),
    permissions: v.array(v.string()),
  }),
});

export type Organization = v.InferOutput<typeof organizationSchema>;

export const organizationKeys = queryKeys('organization');

/** An organization as the person who is logged in sees it. */
export function organizationQuery(slug: string) {
  return queryOptions({
    queryKey: organizationKeys.one(slug),
    queryFn: ({ signal }) =>
      api.request('GET', `/orgs/${encodeURIComponent(slug)}`, {
        schema: organizationSchema,
        signal,
      }),
    staleTime: 60_000,
  });
}
