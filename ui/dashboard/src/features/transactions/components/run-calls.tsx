import { useMemo } from 'react';
import { isDisplay } from '@/io/call/io-call';
import { CallStandingContext } from '@/io/call-standing';
import { IoActionsContext } from '@/io/io-actions-context';
import { usePlace } from '@/lib/organization/place';
import { confirmIdentity } from '../api/confirm-identity';
import { openUpload } from '../api/open-upload';
import type { RunSession } from '../run/run-session';
import { isAwaitingInput, type RunState } from '../run/run-state';
import { IoCallForm } from './io-call-form';

interface Props {
  readonly transactionId: string;
  readonly session: RunSession;
  readonly state: RunState;
  readonly isConnected: boolean;
  /** Says whether the current call holds something that was entered and not sent. */
  readonly onTouch: (isTouched: boolean) => void;
}

/** Everything an action has shown and asked so far; only the last of it can be answered. */
export function RunCalls(props: Props) {
  const { transactionId, session, state, isConnected, onTouch } = props;
  const { calls, phase, loading, appends } = state;
  const { organization } = usePlace().scope;
  const isOver = phase === 'completed' || phase === 'redirecting';
  const isOpen = phase === 'in-progress' && loading === null;
  const interactive = calls.findIndex(({ call }) =>
    call.elements.some(({ method }) => !isDisplay(method)),
  );
  const actions = useMemo(
    () => ({
      confirmIdentity: (password: string | null) => confirmIdentity(transactionId, password),
      openUpload: (callKey: string, file: File, signal: AbortSignal) =>
        openUpload({ organization, transactionId, callKey, file, signal }),
      asksInDialogs: !appends,
    }),
    [organization, transactionId, appends],
  );
  const forms = calls.map((shown, index) => {
    const isLast = index === calls.length - 1;
    return (
      <CallStandingContext
        key={shown.call.key}
        value={{ isOver, isResumed: session.isResumed && index === 0 }}
      >
        <IoCallForm
          session={session}
          shown={shown}
          isCurrent={isLast && isOpen}
          isEnabled={isLast && isOpen && isConnected && isAwaitingInput(state)}
          isPrevious={!isLast && interactive >= 0}
          scrollsIntoView={isLast && calls[index - 1]?.needsAnswer === true}
          onTouch={onTouch}
        />
      </CallStandingContext>
    );
  });
  return <IoActionsContext value={actions}>{forms}</IoActionsContext>;
}
