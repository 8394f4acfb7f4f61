import { expect, it } from 'vitest';
import { hasPendingValues, PendingValue, settleValues } from './pending-value';

it('finds what is still on its way', () => {
  expect(hasPendingValues([1, 'a', undefined, null])).toBe(false);
  expect(hasPendingValues([1, new PendingValue(() => Promise.resolve(2))])).toBe(true);
});

it('waits for what is on its way, and leaves the rest alone', async () => {
  const values = [1, new PendingValue(() => Promise.resolve(2)), undefined];
  await expect(settleValues(values)).resolves.toEqual([1, 2, undefined]);
});

it('fails where something does not come', async () => {
  const lost = new PendingValue(() => Promise.reject(new Error('Lost')));
  await expect(settleValues([1, lost])).rejects.toThrow('Lost');
});
