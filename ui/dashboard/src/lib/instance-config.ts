import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from './http/api';

const schema = v.object({
  version: v.string(),
  revision: v.nullable(v.string()),
  registration: v.picklist(['open', 'invite', 'closed']),
  setupRequired: v.boolean(),
  integrations: v.object({
    email: v.boolean(),
    google: v.boolean(),
    sso: v.boolean(),
    slack: v.boolean(),
    uploads: v.boolean(),
  }),
  /** Bytes that one file may have. */
  uploadLimit: v.optional(v.number()),
  passwordMinLength: v.number(),
});

export type InstanceConfig = v.InferOutput<typeof schema>;

/** What this server offers; anybody may ask. */
export const instanceConfigQuery = queryOptions({
  queryKey: ['instance-config'],
  queryFn: ({ signal }) => api.request('GET', '/config', { schema, signal }),
  staleTime: Infinity,
  meta: { outlivesSession: true },
});
