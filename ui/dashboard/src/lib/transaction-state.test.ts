import { expect, it } from 'vitest';
import { transactionState } from './transaction-state';

it.each([
  ['AWAITING_INPUT', null, 'awaiting-input'],
  ['COMPLETED', null, 'completed'],
  ['COMPLETED', 'FAILURE', 'failed'],
  ['CLIENT_CONNECTION_DROPPED', null, 'closed'],
  ['CLIENT_CONNECTION_DROPPED', 'CANCELED', 'canceled'],
  ['HOST_CONNECTION_DROPPED', null, 'connection-lost'],
] as const)('%s and %s: %s', (status, result, expected) => {
  expect(transactionState(status, result)).toBe(expected);
});
