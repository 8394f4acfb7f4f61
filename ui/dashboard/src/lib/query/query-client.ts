import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../http/api-error';

const attempts = 3;

/** The cache of what the server said. Only failures that may pass by themselves are tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < attempts && error instanceof ApiError && error.isTransient,
        retryDelay,
        // The server may run on this very machine: being offline says nothing about it.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** What the server asked for, else 0.5, 1, 2 s, spread so that tabs do not return all at once. */
export function retryDelay(failures: number, error: unknown): number {
  const asked = error instanceof ApiError ? error.retryAfterSeconds : undefined;
  if (asked !== undefined) return Math.min(asked, 60) * 1000;
  return 500 * 2 ** failures * (0.75 + Math.random() / 2);
}
