import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import * as v from 'valibot';
import { changeSchema, useChangeFeed } from '@/lib/live/change-feed';
import { usePlace } from '@/lib/organization/place';
import { RpcClient } from '@/lib/rpc/rpc-client';
import { RpcContext } from '@/lib/rpc/rpc-context';
import { rpcUrl } from '@/lib/rpc/rpc-url';
import { uuid } from '@/lib/rpc/uuid';
import { sessionQuery } from '@/lib/session/session';

/** The connection to the server: one for each place, since it is told there what is of interest. */
export function RpcProvider({ children }: { readonly children: ReactNode }) {
  const { scope } = usePlace();
  return <Connection key={`${scope.organization}+${scope.environment}`}>{children}</Connection>;
}

function Connection({ children }: { readonly children: ReactNode }) {
  const { scope } = usePlace();
  const feed = useChangeFeed();
  const queryClient = useQueryClient();
  const [client] = useState(
    () =>
      new RpcClient({
        url: rpcUrl(window.location, uuid(), scope),
        onChanged: (data) => {
          const change = v.safeParse(changeSchema, data);
          if (change.success) feed.publish(change.output);
        },
        onReconnected: () => feed.resync(),
        onRefused: () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      }),
  );
  useEffect(() => client.start(), [client]);
  return <RpcContext value={client}>{children}</RpcContext>;
}
