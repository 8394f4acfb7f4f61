import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { isApiError } from '@/lib/http/api-error';
import { usePlace } from '@/lib/organization/place';
import { randomId } from '@/lib/random-id';
import {
  createTransaction,
  transactionKeys,
  type RunOrder,
  type Transaction,
} from '../api/transaction';

/** How often to ask for a host that is not there, or an action that nobody has declared yet. */
const retryMs = 1000;

/**
 * Creates the run of a screen, once for each `count`. It is a query although it creates something,
 * since what is wanted is the run, however often React draws the screen.
 */
export function useRunStart(order: RunOrder, count: number): UseQueryResult<Transaction> {
  const { scope, mode } = usePlace();
  const [id] = useState(randomId);
  return useQuery({
    queryKey: [...transactionKeys.all, 'start', id, count],
    queryFn: ({ signal }) => createTransaction(scope, order, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
    retry: (_failures, error) =>
      isApiError(error, 'no_host_online') ||
      (mode === 'console' && isApiError(error, 'action_not_found')),
    retryDelay: retryMs,
  });
}
