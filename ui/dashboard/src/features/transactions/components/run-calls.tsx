import { isDisplay } from '@/io/call/io-call';
import type { RunSession } from '../run/run-session';
import { isAwaitingInput, type RunState } from '../run/run-state';
import { IoCallForm } from './io-call-form';

interface Props {
  readonly session: RunSession;
  readonly state: RunState;
  readonly isConnected: boolean;
  /** Says whether the current call holds something that was entered and not sent. */
  readonly onTouch: (isTouched: boolean) => void;
}

/** Everything an action has shown and asked so far; only the last of it can be answered. */
export function RunCalls({ session, state, isConnected, onTouch }: Props) {
  const { calls, phase, loading } = state;
  const isOpen = phase === 'in-progress' && loading === null;
  const interactive = calls.findIndex(({ call }) =>
    call.elements.some(({ method }) => !isDisplay(method)),
  );
  return calls.map((shown, index) => {
    const isLast = index === calls.length - 1;
    return (
      <IoCallForm
        key={shown.call.key}
        session={session}
        shown={shown}
        isCurrent={isLast && isOpen}
        isEnabled={isLast && isOpen && isConnected && isAwaitingInput(state)}
        isPrevious={!isLast && interactive >= 0}
        scrollsIntoView={isLast && calls[index - 1]?.needsAnswer === true}
        onTouch={onTouch}
      />
    );
  });
}
