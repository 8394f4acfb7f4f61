import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ConnectionState, RpcClient } from './rpc-client';

export const RpcContext = createContext<RpcClient | null>(null);

/** The connection to the server, below /dashboard/<org>. */
export function useRpc(): RpcClient {
  const client = useContext(RpcContext);
  if (!client) throw new Error('useRpc() works inside of RpcProvider only');
  return client;
}

export function useConnectionState(): ConnectionState {
  const client = useRpc();
  return useSyncExternalStore(client.subscribe, () => client.state);
}
