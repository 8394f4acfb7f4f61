import type {
  TransactionResult,
  TransactionState,
  TransactionStatus,
} from '@/lib/transaction-state';

interface StateQuery {
  readonly status?: TransactionStatus;
  readonly resultStatus?: TransactionResult;
}

/** The states that the history can be narrowed to, and how the server is asked for each. */
export const historyStates: Readonly<Partial<Record<TransactionState, StateQuery>>> = {
  running: { status: 'RUNNING' },
  'awaiting-input': { status: 'AWAITING_INPUT' },
  completed: { resultStatus: 'SUCCESS' },
  failed: { resultStatus: 'FAILURE' },
  canceled: { resultStatus: 'CANCELED' },
  redirected: { resultStatus: 'REDIRECTED' },
  'connection-lost': { status: 'HOST_CONNECTION_DROPPED' },
  closed: { status: 'CLIENT_CONNECTION_DROPPED' },
};

/** The state that an address names, if there is one. */
export function historyState(text: string): TransactionState | null {
  return Object.hasOwn(historyStates, text) ? (text as TransactionState) : null;
}
