import * as v from 'valibot';
import { api } from '@/lib/http/api';

const schema = v.object({ slug: v.string(), name: v.string() });

export interface OrganizationDraft {
  readonly name: string;
  readonly slug: string;
}

export function createOrganization(
  draft: OrganizationDraft,
): Promise<v.InferOutput<typeof schema>> {
  return api.request('POST', '/orgs', { schema, body: draft });
}
