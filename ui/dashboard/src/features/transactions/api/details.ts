import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { timeSchema } from '@/lib/http/time-schema';
import { queryKeys } from '@/lib/query/query-keys';
import { transactionResultSchema, transactionStatusSchema } from '@/lib/transaction-state';
import type { Scope } from '@/lib/urls';

const detailsSchema = v.object({
  id: v.string(),
  action: v.object({ slug: v.string(), name: v.string() }),
  environment: v.object({ name: v.string() }),
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
  queuedActionId: v.nullable(v.string()),
  host: v.object({ sdkName: v.string(), sdkVersion: v.string() }),
  requirements: v.array(
    v.object({
      id: v.string(),
      satisfiedAt: v.nullable(timeSchema),
      canceledAt: v.nullable(timeSchema),
    }),
  ),
  params: v.nullable(v.record(v.string(), v.unknown())),
});

/** All that is kept of a run beside its result and its log. */
export type TransactionDetails = v.InferOutput<typeof detailsSchema>;

const notificationSchema = v.object({
  id: v.string(),
  title: v.nullable(v.string()),
  message: v.string(),
  createdAt: timeSchema,
  deliveries: v.array(
    v.object({
      to: v.string(),
      method: v.nullable(v.picklist(['EMAIL', 'SLACK'])),
      status: v.picklist(['PENDING', 'FAILED', 'DELIVERED']),
      error: v.nullable(v.string()),
    }),
  ),
});

export type SentNotification = v.InferOutput<typeof notificationSchema>;

// The noun of all that the server's news about runs make stale.
const transactionKeys = queryKeys('transactions');

function path(scope: Scope, id: string, rest = ''): string {
  return `/orgs/${scope.organization}/transactions/${encodeURIComponent(id)}${rest}`;
}

export function detailsQuery(scope: Scope, id: string) {
  return queryOptions({
    queryKey: transactionKeys.one(`${id}/details`),
    queryFn: ({ signal }) => api.request('GET', path(scope, id), { schema: detailsSchema, signal }),
  });
}

export function notificationsQuery(scope: Scope, id: string) {
  return queryOptions({
    queryKey: transactionKeys.one(`${id}/notifications`),
    queryFn: async ({ signal }) => {
      const schema = pageOf(notificationSchema);
      const url = path(scope, id, '/notifications');
      return (await api.request('GET', url, { schema, signal })).data;
    },
  });
}
