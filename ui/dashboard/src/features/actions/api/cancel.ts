import { api } from '@/lib/http/api';
import { nothing } from '@/lib/http/http-client';
import type { Scope } from '@/lib/urls';

export function cancelTransaction(scope: Scope, id: string): Promise<unknown> {
  const path = `/orgs/${scope.organization}/transactions/${encodeURIComponent(id)}/cancel`;
  return api.request('POST', path, { schema: nothing });
}

export function dequeueAction(scope: Scope, id: string): Promise<unknown> {
  const path = `/orgs/${scope.organization}/queue/${encodeURIComponent(id)}`;
  return api.request('DELETE', path, { schema: nothing });
}
