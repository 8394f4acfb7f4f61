import { queryOptions } from '@tanstack/react-query';
import { History } from 'lucide-react';
import * as v from 'valibot';
import type { CommandSection } from '@/features/command-bar/command';
import { formatRelativeTime } from '@/lib/format/relative-time';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { timeSchema } from '@/lib/http/time-schema';
import { scopeQuery } from '@/lib/organization/place';
import { queryKeys } from '@/lib/query/query-keys';
import { commandBarTexts } from '@/lib/texts/command-bar';
import { statusTexts } from '@/lib/texts/status';
import {
  transactionResultSchema,
  transactionState,
  transactionStatusSchema,
} from '@/lib/transaction-state';
import { transactionPath, type Scope } from '@/lib/urls';

const runSchema = v.object({
  id: v.string(),
  action: v.object({ name: v.string(), slug: v.string() }),
  status: transactionStatusSchema,
  resultStatus: v.nullable(transactionResultSchema),
  createdAt: timeSchema,
  canOpen: v.boolean(),
});

const limit = 5;
const transactionKeys = queryKeys('transactions');

/** What this person ran last. */
export function ownRunsQuery(scope: Scope) {
  return queryOptions({
    queryKey: transactionKeys.list({ ...scope, ownerId: 'me', limit }),
    queryFn: async ({ signal }) => {
      const page = await api.request('GET', `/orgs/${scope.organization}/transactions`, {
        schema: pageOf(runSchema),
        query: { ...scopeQuery(scope), ownerId: 'me', limit },
        signal,
      });
      return page.data;
    },
  });
}

/** Back to what somebody ran a moment ago. */
export function recentRuns(
  runs: readonly v.InferOutput<typeof runSchema>[],
  scope: Scope,
  open: (to: string) => void,
): CommandSection {
  return {
    heading: commandBarTexts.recentRuns,
    commands: runs
      .filter(({ canOpen }) => canOpen)
      .map(({ id, action, status, resultStatus, createdAt }) => ({
        id: `transaction:${id}`,
        name: action.name,
        subtitle: commandBarTexts.run(
          statusTexts[transactionState(status, resultStatus)],
          formatRelativeTime(createdAt, new Date()),
        ),
        keywords: action.slug.replaceAll('/', ' '),
        icon: History,
        run: () => open(transactionPath(scope, id)),
      })),
  };
}
