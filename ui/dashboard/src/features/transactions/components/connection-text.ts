import type { ConnectionState } from '@/lib/rpc/rpc-client';
import type { Mode } from '@/lib/organization/place';
import { runTexts } from '@/lib/texts/runs';
import type { RunPhase } from '../run/run-state';

/** What to say about the connection of a run; null while there is nothing to say. */
export function connectionText(
  connection: ConnectionState,
  phase: RunPhase,
  mode: Mode,
): string | null {
  const { notices } = runTexts;
  if (phase === 'completed' || phase === 'redirecting') return null;
  if (phase === 'usurped') return notices.usurped;
  if (connection === 'lost') return notices.serverDropped;
  if (phase === 'invalid-message') return notices.invalidMessage;
  if (phase !== 'host-dropped' && phase !== 'host-not-found') return null;
  if (mode === 'console') return notices.consoleHost;
  return phase === 'host-dropped' ? notices.hostDropped : notices.hostNotFound;
}
