import { expect, it, vi } from 'vitest';
import { recentRuns } from './run-commands';

const run = {
  id: 't1',
  action: { name: 'Refund order', slug: 'orders/refund' },
  status: 'COMPLETED' as const,
  resultStatus: 'SUCCESS' as const,
  createdAt: new Date(),
  canOpen: true,
};
const scope = { organization: 'acme', environment: 'production' };

it('opens what was run last, unless there is nothing to see', () => {
  const open = vi.fn();
  const section = recentRuns([run, { ...run, id: 't2', canOpen: false }], scope, open);
  expect(section.commands).toHaveLength(1);
  expect(section.commands[0]).toMatchObject({
    name: 'Refund order',
    subtitle: expect.stringMatching(/^Completed, /) as string,
    keywords: 'orders refund',
  });
  section.commands[0]?.run?.();
  expect(open).toHaveBeenCalledWith('/dashboard/acme/transactions/t1');
});
