import type { TransactionState } from '../transaction-state';

/** One word per state, the same in lists, titles, tabs and notifications. */
export const statusTexts: Readonly<Record<TransactionState, string>> = {
  pending: 'Pending',
  running: 'Running',
  'awaiting-input': 'Awaiting input',
  completed: 'Completed',
  failed: 'Error',
  canceled: 'Canceled',
  redirected: 'Redirected',
  'connection-lost': 'Connection lost',
  closed: 'Closed',
};
