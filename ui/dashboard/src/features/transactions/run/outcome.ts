import * as v from 'valibot';
import { decodeSuperjson } from '@/lib/superjson/decode';
import type { TransactionResult } from '@/lib/transaction-state';
import type { Transaction } from '../api/transaction';
import type { Outcome } from './run-state';

const resultSchema = v.object({ data: v.optional(v.unknown()), meta: v.optional(v.unknown()) });

/** How a run ended, from what the socket says of it. */
export function outcomeOfMessage(
  status: TransactionResult,
  result: string | null | undefined,
): Outcome {
  return { status, data: readResult(result), completedAt: new Date() };
}

function readResult(text: string | null | undefined): unknown {
  if (!text) return null;
  try {
    const { data, meta } = v.parse(resultSchema, JSON.parse(text));
    return decodeSuperjson(data ?? null, meta);
  } catch {
    return text;
  }
}

/** How a run ended, from what the server has kept; null while it goes on. */
export function outcomeOfTransaction(transaction: Transaction): Outcome | null {
  const { status, resultStatus, result, completedAt } = transaction;
  if (status !== 'COMPLETED') return null;
  return {
    status: resultStatus ?? 'SUCCESS',
    data: decodeSuperjson(result?.data ?? null, result?.dataMeta),
    completedAt: completedAt ?? new Date(),
  };
}
