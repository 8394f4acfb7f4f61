import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { scopeQuery } from '@/lib/organization/place';
import { queryKeys } from '@/lib/query/query-keys';
import { transactionResultSchema, transactionStatusSchema } from '@/lib/transaction-state';
import type { Scope } from '@/lib/urls';

const runSchema = v.object({
  id: v.string(),
  status: transactionStatusSchema,
  resultStatus: v.nullable(transactionResultSchema),
  createdAt: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
  ),
});

const limit = 20;
// The noun of all lists of runs: the server's news make them stale together.
const transactionListKeys = queryKeys('transactions');

/** The newest runs of one action. */
export function recentRunsQuery(scope: Scope, slug: string) {
  return queryOptions({
    queryKey: transactionListKeys.list({ ...scope, slug, limit }),
    queryFn: async ({ signal }) => {
      const path = `/orgs/${encodeURIComponent(scope.organization)}/transactions`;
      const query = { ...scopeQuery(scope), slug, limit };
      const page = await api.request('GET', path, { schema: pageOf(runSchema), query, signal });
      return page.data;
    },
  });
}
