import * as v from 'valibot';
import { api } from '@/lib/http/api';
import type { Scope } from '@/lib/urls';

const schema = v.object({ params: v.nullable(v.record(v.string(), v.unknown())) });

/** What a run was begun with. */
export async function fetchParams(
  { organization }: Scope,
  id: string,
): Promise<Readonly<Record<string, unknown>>> {
  const path = `/orgs/${organization}/transactions/${encodeURIComponent(id)}`;
  return (await api.request('GET', path, { schema })).params ?? {};
}
