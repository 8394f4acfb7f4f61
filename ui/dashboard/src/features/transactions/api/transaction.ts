import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { scopeQuery } from '@/lib/organization/place';
import { queryKeys } from '@/lib/query/query-keys';
import { transactionResultSchema, transactionStatusSchema } from '@/lib/transaction-state';
import type { Scope } from '@/lib/urls';

const date = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
);

const transactionSchema = v.object({
  id: v.string(),
  action: v.object({ id: v.string(), slug: v.string(), name: v.string() }),
  mode: v.picklist(['live', 'console']),
  owner: v.object({ id: v.string(), displayName: v.string() }),
  status: transactionStatusSchema,
  resultStatus: v.nullable(transactionResultSchema),
  createdAt: date,
  completedAt: v.nullable(date),
  result: v.nullable(v.object({ data: v.unknown(), dataMeta: v.unknown() })),
  host: v.object({ sdkName: v.nullable(v.string()), sdkVersion: v.nullable(v.string()) }),
  warnOnClose: v.boolean(),
  backgroundable: v.boolean(),
});

/** One run of an action, as the server keeps it. What happens in it comes over the socket. */
export type Transaction = v.InferOutput<typeof transactionSchema>;

export const transactionKeys = queryKeys('transaction');

function path(scope: Scope, rest = ''): string {
  return `/orgs/${encodeURIComponent(scope.organization)}/transactions${rest}`;
}

export function fetchTransaction(
  scope: Scope,
  id: string,
  signal?: AbortSignal,
): Promise<Transaction> {
  return api.request('GET', path(scope, `/${encodeURIComponent(id)}`), {
    schema: transactionSchema,
    signal,
  });
}

/** How a run stands when its screen is opened; from then on the socket tells what changes. */
export function transactionQuery(scope: Scope, id: string) {
  return queryOptions({
    queryKey: transactionKeys.one(id),
    queryFn: ({ signal }) => fetchTransaction(scope, id, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
}

export interface RunOrder {
  readonly slug: string;
  readonly params: Readonly<Record<string, string>>;
  readonly queuedActionId?: string | undefined;
  /** In the console: whether to go on with a run that is still open. */
  readonly reuse: 'open' | 'new';
}

export function createTransaction(
  scope: Scope,
  order: RunOrder,
  signal?: AbortSignal,
): Promise<Transaction> {
  return api.request('POST', path(scope), {
    schema: transactionSchema,
    body: { ...order, ...scopeQuery(scope) },
    signal,
  });
}

const logSchema = pageOf(v.object({ index: v.number(), data: v.string() }));

export interface LogLine {
  readonly index: number;
  readonly text: string;
}

/** All lines that a run has logged so far. */
export async function fetchLogs(scope: Scope, id: string): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.request('GET', path(scope, `/${encodeURIComponent(id)}/logs`), {
      schema: logSchema,
      query: { cursor },
    });
    lines.push(...page.data.map(({ index, data }) => ({ index, text: data })));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return lines;
}
