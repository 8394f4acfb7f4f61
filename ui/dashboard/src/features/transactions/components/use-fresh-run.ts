import { useEffect, useEffectEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from '@/lib/organization/place';
import { createTransaction, transactionKeys, type Transaction } from '../api/transaction';

/** How often to look whether the host has come back. */
const retryMs = 1000;

/**
 * In the console a host that was restarted has other code, and nothing of the runs before: when it
 * is back, the action runs anew. The same host coming back brings the same run.
 */
export function useFreshRun(
  { id, action }: Transaction,
  params: Readonly<Record<string, string>>,
  isLost: boolean,
  onReplaced: ((transaction: Transaction) => void) | undefined,
): void {
  const { scope } = usePlace();
  const { data } = useQuery({
    queryKey: [...transactionKeys.all, 'fresh', id],
    queryFn: ({ signal }) =>
      createTransaction(scope, { slug: action.slug, params, reuse: 'open' }, signal),
    enabled: isLost && onReplaced !== undefined,
    refetchInterval: retryMs,
    retry: false,
    gcTime: 0,
  });
  const replace = useEffectEvent((transaction: Transaction) => onReplaced?.(transaction));
  useEffect(() => {
    if (isLost && data && data.id !== id) replace(data);
  }, [isLost, data, id]);
}
