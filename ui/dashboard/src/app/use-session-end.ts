import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/lib/http/api';
import { replaceSession, sessionQuery } from '@/lib/session/session';

/** When any request learns that nobody is logged in any more, the whole app knows. */
export function useSessionEnd(): void {
  const client = useQueryClient();
  useEffect(() => {
    api.setUnauthenticatedHandler(() => {
      const session = client.getQueryData(sessionQuery.queryKey);
      if (session?.state === 'active') replaceSession(client, { state: 'anonymous' });
    });
    return () => api.setUnauthenticatedHandler(() => {});
  }, [client]);
}
