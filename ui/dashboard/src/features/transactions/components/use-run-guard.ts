import { useLeaveGuard } from '@/lib/navigation/use-leave-guard';
import { usePlace } from '@/lib/organization/place';
import { runTexts } from '@/lib/texts/runs';
import type { Transaction } from '../api/transaction';
import type { RunState } from '../run/run-state';

/** Asks before a run is left with something that would be lost: what was entered, or the run itself. */
export function useRunGuard(transaction: Transaction, state: RunState, isTouched: boolean): void {
  const { mode } = usePlace();
  const isAsked = state.calls.length > 0 && state.calls.at(-1)?.needsAnswer === true;
  const canLose =
    mode === 'live' &&
    transaction.warnOnClose &&
    state.outcome === null &&
    !['redirecting', 'usurped', 'connecting'].includes(state.phase);
  const hasAnswered = state.calls.some(({ answer }) => answer !== null);
  const unsaved = isAsked && isTouched ? runTexts.leaveUnsaved : null;
  const running = !transaction.backgroundable && hasAnswered ? runTexts.leaveRunning : null;
  useLeaveGuard(canLose ? (unsaved ?? running) : null);
}
