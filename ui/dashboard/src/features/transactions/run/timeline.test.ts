import { expect, it } from 'vitest';
import type { TransactionDetails } from '../api/details';
import { timelineOf } from './timeline';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 10, minute));
const details: TransactionDetails = {
  id: 't1',
  action: { slug: 'refund', name: 'Refund' },
  environment: { name: 'Production' },
  owner: { email: 'ada@example.com', firstName: 'Ada', lastName: null },
  status: 'COMPLETED',
  resultStatus: 'FAILURE',
  createdAt: at(0),
  completedAt: at(9),
  scheduled: false,
  queuedActionId: null,
  host: { sdkName: '@interval/sdk', sdkVersion: '2.0.0' },
  requirements: [
    { id: 'r1', satisfiedAt: at(3), canceledAt: null },
    { id: 'r2', satisfiedAt: null, canceledAt: at(1) },
    { id: 'r3', satisfiedAt: null, canceledAt: null },
  ],
  params: null,
};
const notification = { id: 'n1', title: 'Done', message: 'All', createdAt: at(2), deliveries: [] };

it('puts what is known to have happened in order', () => {
  expect(timelineOf(details, [notification]).map(({ text }) => text)).toEqual([
    'Begun by Ada',
    'Identity was not confirmed',
    'Notification: Done',
    'Identity confirmed',
    'Error',
  ]);
});

it('says what began it, and has no end while it goes on', () => {
  const open = { ...details, completedAt: null, requirements: [] };
  const texts = (changes: Partial<TransactionDetails>) =>
    timelineOf({ ...open, ...changes }, []).map(({ text }) => text);
  expect(texts({ scheduled: true })).toEqual(['Begun by a schedule, in the name of Ada']);
  expect(texts({ queuedActionId: 'q1' })).toEqual(['Begun by Ada from the queue']);
});
