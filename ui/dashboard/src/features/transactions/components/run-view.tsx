import { useState } from 'react';
import { ConnectionNotice } from '@/components/feedback/connection-notice';
import { LoadingView } from '@/components/feedback/loading-view';
import { Spinner } from '@/components/feedback/spinner';
import { useRedirect } from '@/lib/navigation/use-redirect';
import { usePlace } from '@/lib/organization/place';
import { useConnectionState } from '@/lib/rpc/rpc-context';
import { runTexts } from '@/lib/texts/runs';
import { transactionPath } from '@/lib/urls';
import type { Transaction } from '../api/transaction';
import { connectionText } from './connection-text';
import { RunCalls } from './run-calls';
import { RunHeader } from './run-header';
import { RunPanel } from './run-panel';
import { RunResult } from './run-result';
import { useFreshRun } from './use-fresh-run';
import { useRunAnnouncements } from './use-run-announcements';
import { useRunGuard } from './use-run-guard';
import { useRunSession } from './use-run-session';
import styles from './run-view.module.css';

interface Props {
  readonly transaction: Transaction;
  readonly params: Readonly<Record<string, string>>;
  /** Starts the action over; only where the screen is the action's own. */
  readonly onNew?: (() => void) | undefined;
  /** In the console: another run has taken the place of this one, whose host has ended. */
  readonly onReplaced?: ((transaction: Transaction) => void) | undefined;
}

/** A run: what has been shown and asked, what is asked now, and what came of it. */
export function RunView({ transaction, params, onNew, onReplaced }: Props) {
  const { mode, scope } = usePlace();
  const { session, state } = useRunSession(transaction, params);
  const connection = useConnectionState();
  const [isTouched, setIsTouched] = useState(false);
  const { phase, outcome, loading, calls } = state;
  useRunGuard(transaction, state, isTouched);
  useRedirect(state.redirection);
  useRunAnnouncements(state);
  useFreshRun(transaction, params, phase === 'host-dropped' && mode === 'console', onReplaced);
  const showsCalls = state.appends || (loading === null && outcome === null);
  return (
    <>
      <RunHeader
        title={transaction.action.name}
        isCancel={outcome === null && !transaction.backgroundable}
        canStartNew={['in-progress', 'completed', 'invalid-message'].includes(phase)}
        onNew={onNew && (() => mayStartOver(transaction, mode === 'live' && !outcome) && onNew())}
      />
      <div className={styles.run}>
        {showsCalls && (
          <RunCalls
            transactionId={transaction.id}
            session={session}
            state={state}
            isConnected={connection === 'open'}
            onTouch={setIsTouched}
          />
        )}
        {loading && <LoadingView loading={loading} centered={!state.appends} />}
        {phase === 'connecting' && <Spinner fullPage delayMs={500} />}
        {phase === 'redirecting' && <Spinner text={runTexts.redirecting} />}
        {phase === 'in-progress' && calls.length === 0 && loading === null && (
          <Spinner text={runTexts.waiting} delayMs={3000} />
        )}
        {outcome && phase === 'completed' && (
          <RunResult
            outcome={outcome}
            action={transaction.action.slug}
            shareUrl={
              onNew && mode === 'live'
                ? `${window.location.origin}${transactionPath(scope, transaction.id)}`
                : undefined
            }
          />
        )}
      </div>
      <ConnectionNotice
        text={connectionText(connection, phase, mode)}
        onReconnect={
          phase === 'usurped' || phase === 'invalid-message' ? session.reconnect : undefined
        }
      />
      <RunPanel transaction={transaction} state={state} />
    </>
  );
}

/** Starting over leaves the run that is open. */
function mayStartOver(transaction: Transaction, asks: boolean): boolean {
  if (!asks || !transaction.warnOnClose) return true;
  return window.confirm(transaction.backgroundable ? runTexts.askNewInBackground : runTexts.askNew);
}
