import * as v from 'valibot';

export const transactionStatusSchema = v.picklist([
  'PENDING',
  'RUNNING',
  'AWAITING_INPUT',
  'COMPLETED',
  'HOST_CONNECTION_DROPPED',
  'CLIENT_CONNECTION_DROPPED',
]);

export const transactionResultSchema = v.picklist(['SUCCESS', 'FAILURE', 'CANCELED', 'REDIRECTED']);

export type TransactionStatus = v.InferOutput<typeof transactionStatusSchema>;
export type TransactionResult = v.InferOutput<typeof transactionResultSchema>;

/** What a person has to know about a run. */
export type TransactionState =
  | 'pending'
  | 'running'
  | 'awaiting-input'
  | 'completed'
  | 'failed'
  | 'canceled'
  | 'redirected'
  | 'connection-lost'
  | 'closed';

const byResult: Readonly<Record<TransactionResult, TransactionState>> = {
  SUCCESS: 'completed',
  FAILURE: 'failed',
  CANCELED: 'canceled',
  REDIRECTED: 'redirected',
};

const byStatus: Readonly<Record<TransactionStatus, TransactionState>> = {
  PENDING: 'pending',
  RUNNING: 'running',
  AWAITING_INPUT: 'awaiting-input',
  COMPLETED: 'completed',
  HOST_CONNECTION_DROPPED: 'connection-lost',
  CLIENT_CONNECTION_DROPPED: 'closed',
};

/** The outcome wins over the status: a run that has a result is over, whatever happened on the way. */
export function transactionState(
  status: TransactionStatus,
  result: TransactionResult | null,
): TransactionState {
  return result === null ? byStatus[status] : byResult[result];
}
