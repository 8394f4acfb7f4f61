import type { Scope } from '../urls';
import { toQuery } from '../urls';

/** The address of the socket: only what the server has to know, nothing of the page's own query. */
export function rpcUrl(location: Location, clientId: string, scope: Scope): string {
  const { organization: org, environment: env } = scope;
  const query = toQuery({ __INTERVAL_CLIENT_ISOCKET_ID: clientId, org, env });
  return `${location.origin.replace(/^http/, 'ws')}/websocket${query}`;
}
