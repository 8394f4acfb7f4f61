import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { zonedDayStart } from '@/lib/format/time-zone';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { timeSchema } from '@/lib/http/time-schema';
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
  createdAt: timeSchema,
  completedAt: v.nullable(timeSchema),
  scheduled: v.boolean(),
  canOpen: v.boolean(),
});

export type HistoryEntry = v.InferOutput<typeof entrySchema>;

const historyKeys = queryKeys('history');
const schema = pageOf(entrySchema);

export interface HistoryFilter {
  readonly text: string;
  readonly slug: string;
  /** The id of a person, or “me”. */
  readonly owner: string;
  /** null: runs in any state. */
  readonly state: TransactionState | null;
  /** Days as “2024-01-31”, both of which count. */
  readonly from: string;
  readonly to: string;
  /** null: whether a schedule or a person began it is of no importance. */
  readonly scheduled: boolean | null;
}

export type HistoryPage = v.InferOutput<typeof schema>;

interface PageRequest {
  /** Of the page, as the server gave it; null: the newest. */
  readonly cursor: string | null;
  readonly limit?: number;
  /** Whether to count what matches. */
  readonly count?: boolean;
  readonly signal?: AbortSignal;
}

export function fetchHistory(
  scope: Scope,
  filter: HistoryFilter,
  { cursor, limit, count, signal }: PageRequest,
): Promise<HistoryPage> {
  return api.request('GET', `/orgs/${scope.organization}/transactions`, {
    schema,
    query: {
      ...scopeQuery(scope),
      ...filterQuery(filter),
      limit,
      cursor: cursor ?? undefined,
      count: count || undefined,
    },
    ...(signal && { signal }),
  });
}

function filterQuery({ text, slug, owner, state, from, to, scheduled }: HistoryFilter) {
  return {
    q: text || undefined,
    slug: slug || undefined,
    ownerId: owner || undefined,
    ...(state !== null && historyStates[state]),
    scheduled: scheduled ?? undefined,
    from: zonedDayStart(from)?.toISOString(),
    to: zonedDayStart(to, 1)?.toISOString(),
  };
}

/** One page of an environment's runs, the newest first. */
export function historyQuery(scope: Scope, filter: HistoryFilter, cursor: string | null) {
  return queryOptions({
    queryKey: historyKeys.list({ ...scope, ...filter, cursor }),
    queryFn: ({ signal }) =>
      fetchHistory(scope, filter, { cursor, count: cursor === null, signal }),
    placeholderData: keepPreviousData,
  });
}
