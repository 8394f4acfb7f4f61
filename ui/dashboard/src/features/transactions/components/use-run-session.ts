import { useEffect, useState, useSyncExternalStore } from 'react';
import { usePlace } from '@/lib/organization/place';
import { useRpc } from '@/lib/rpc/rpc-context';
import { fetchLogs, fetchTransaction, type Transaction } from '../api/transaction';
import { RunSession } from '../run/run-session';
import type { RunState } from '../run/run-state';
import { isAtLeast } from '../run/sdk-version';

/** Since this version hosts go on after showing something, so that it can stay on the screen. */
const appendingVersion = [0, 38, 0] as const;

/** Takes part in a run for as long as the component is there. */
export function useRunSession(
  transaction: Transaction,
  params: Readonly<Record<string, string>>,
): { readonly session: RunSession; readonly state: RunState } {
  const { organization, scope } = usePlace();
  const rpc = useRpc();
  const [session] = useState(
    () =>
      new RunSession({
        rpc,
        transaction,
        params,
        appends:
          isAtLeast(transaction.host.sdkVersion, appendingVersion) &&
          organization.featureFlags['TRANSACTION_LEGACY_NO_APPEND_UI'] !== true,
        fetchTransaction: () => fetchTransaction(scope, transaction.id),
        fetchLogs: () => fetchLogs(scope, transaction.id),
      }),
  );
  useEffect(() => session.start(), [session]);
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return { session, state };
}
