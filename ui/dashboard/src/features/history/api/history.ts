import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { scopeQuery } from '@/lib/organization/place';
import { queryKeys } from '@/lib/query/query-keys';
import {
  transactionResultSchema,
  transactionStatusSchema,
  type TransactionState,
} from '@/lib/transaction-state';
import type { Scope } from '@/lib/urls';
import { historyStates } from '../history-states';

const entrySchema = v.object({
  id: v.string(),
  action: v.object({ id: v.string(), slug: v.string(), name: v.string() }),
  owner: v.object({
    email: v.string(),
    firstName: v.nullable(v.string()),
    lastName: v.nullable(v.string()),
  }),
  status: transactionStatusSchema,
  resultStatus: v.nullable(transactionResultSchema),
  createdAt: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
  ),
  canOpen: v.boolean(),
});

export type HistoryEntry = v.InferOutput<typeof entrySchema>;

const historyKeys = queryKeys('history');
const schema = pageOf(entrySchema);

export interface HistoryFilter {
  readonly text: string;
  readonly slug: string;
  /** null: runs in any state. */
  readonly state: TransactionState | null;
  /** Of the page, as the server gave it; null: the newest. */
  readonly cursor: string | null;
}

/** One page of an environment's runs, the newest first. */
export function historyQuery(scope: Scope, filter: HistoryFilter) {
  const { text, slug, state, cursor } = filter;
  return queryOptions({
    queryKey: historyKeys.list({ ...scope, ...filter }),
    queryFn: ({ signal }) =>
      api.request('GET', `/orgs/${scope.organization}/transactions`, {
        schema,
        query: {
          ...scopeQuery(scope),
          q: text || undefined,
          slug: slug || undefined,
          ...(state !== null && historyStates[state]),
          cursor: cursor ?? undefined,
          count: cursor === null ? true : undefined,
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}
