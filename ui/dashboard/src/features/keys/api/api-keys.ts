import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { nothing } from '@/lib/http/http-client';
import { pageOf } from '@/lib/http/page-schema';
import { queryKeys } from '@/lib/query/query-keys';

const date = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
);

const apiKeySchema = v.object({
  id: v.string(),
  label: v.nullable(v.string()),
  usageEnvironment: v.picklist(['PRODUCTION', 'DEVELOPMENT']),
  environment: v.object({ id: v.string(), slug: v.string(), name: v.string() }),
  createdAt: date,
  lastUsedAt: v.nullable(date),
});

export type ApiKey = v.InferOutput<typeof apiKeySchema>;

export const apiKeyKeys = queryKeys('api-keys');

function path(organization: string, rest = ''): string {
  return `/orgs/${organization}/api-keys${rest}`;
}

/** The person's own keys, the personal development key among them. */
export function apiKeysQuery(organization: string) {
  return queryOptions({
    queryKey: apiKeyKeys.list({ organization }),
    queryFn: async ({ signal }) => {
      const schema = pageOf(apiKeySchema);
      return (await api.request('GET', path(organization), { schema, signal })).data;
    },
  });
}

const issuedSchema = v.object({ apiKey: apiKeySchema, token: v.string() });

export type IssuedKey = v.InferOutput<typeof issuedSchema>;

export interface KeyDraft {
  readonly label: string;
  readonly environmentId: string;
}

/** Makes a live key. This answer is the only one that has its text. */
export function createKey(organization: string, draft: KeyDraft): Promise<IssuedKey> {
  return api.request('POST', path(organization), { schema: issuedSchema, body: draft });
}

export function deleteKey(organization: string, id: string): Promise<unknown> {
  return api.request('DELETE', path(organization, `/${encodeURIComponent(id)}`), {
    schema: nothing,
  });
}

/** Puts a new development key in the place of the old one. */
export function regenerateKey(organization: string): Promise<unknown> {
  const body = { regenerate: true };
  return api.request('POST', path(organization, '/development'), { schema: nothing, body });
}
