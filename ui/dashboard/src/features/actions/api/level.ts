import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { actionSummarySchema, pageSummarySchema } from '@/lib/catalog/structure';
import { api } from '@/lib/http/api';
import { queryKeys } from '@/lib/query/query-keys';
import { transactionResultSchema, transactionStatusSchema } from '@/lib/transaction-state';
import { isConsole, type Scope } from '@/lib/urls';

const date = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
);

const actionRef = v.object({ id: v.string(), slug: v.string(), name: v.string() });

const runningSchema = v.object({
  id: v.string(),
  action: actionRef,
  status: transactionStatusSchema,
  resultStatus: v.nullable(transactionResultSchema),
  createdAt: date,
});

const queuedSchema = v.object({
  id: v.string(),
  action: actionRef,
  params: v.nullable(v.record(v.string(), v.unknown())),
  createdAt: date,
  transactionId: v.nullable(v.string()),
});

const levelSchema = v.object({
  actions: v.array(actionSummarySchema),
  archivedActions: v.array(actionSummarySchema),
  pages: v.array(pageSummarySchema),
  currentPage: v.nullable(pageSummarySchema),
  runningTransactions: v.array(runningSchema),
  queue: v.array(queuedSchema),
  /** The console only: whether anything was ever declared with the person's key. */
  hasAnyActions: v.optional(v.boolean(), true),
  developmentHostOnline: v.optional(v.boolean(), false),
});

export type Level = v.InferOutput<typeof levelSchema>;
export type RunningTransaction = v.InferOutput<typeof runningSchema>;
export type QueuedAction = v.InferOutput<typeof queuedSchema>;

export const levelKeys = queryKeys('level');

/** One level of the tree of pages and actions, with what is under way below it. `prefix`: a page's slug. */
export function levelQuery(scope: Scope, prefix: string) {
  const inConsole = isConsole(scope);
  const path = `/orgs/${scope.organization}/${inConsole ? 'console' : 'home'}`;
  const query = inConsole ? { prefix } : { prefix, env: scope.environment };
  return queryOptions({
    queryKey: levelKeys.list({ ...scope, prefix }),
    queryFn: ({ signal }) => api.request('GET', path, { schema: levelSchema, query, signal }),
  });
}
