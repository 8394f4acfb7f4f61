import { useEffect, useRef, useState } from 'react';
import { AlertBox } from '@/components/feedback/alert-box';
import { IoElements } from '@/io/call/io-elements';
import { useIoValues, type IoValues } from '@/io/call/use-io-values';
import type { IoChoice } from '@/io/call/io-call';
import { hasPendingValues, settleValues } from '@/io/pending-value';
import { classNames } from '@/lib/class-names';
import type { RunSession } from '../run/run-session';
import type { RunCall } from '../run/run-state';
import { CallAnswer } from './call-answer';
import { SubmitButtons } from './submit-buttons';
import { useCallFocus } from './use-call-focus';
import { useErrorFocus } from './use-error-focus';
import styles from './io-call-form.module.css';

interface Props {
  readonly session: RunSession;
  readonly shown: RunCall;
  /** Whether it is this call's turn. */
  readonly isCurrent: boolean;
  /** Whether it can be answered now. */
  readonly isEnabled: boolean;
  /** Whether others have come after it, so that it steps back. */
  readonly isPrevious: boolean;
  readonly scrollsIntoView: boolean;
  readonly onTouch: (isTouched: boolean) => void;
}

/** One call: its components, what is wrong with their values, and the buttons that answer it. */
export function IoCallForm(props: Props) {
  const { session, shown, isCurrent, isEnabled, isPrevious, scrollsIntoView, onTouch } = props;
  const { call, answer, refusal, rejections } = shown;
  const form = useRef<HTMLFormElement>(null);
  const io = useIoValues(call, rejections);
  const showErrors = useErrorFocus(form);
  useCallFocus(form, isCurrent, scrollsIntoView);
  useEffect(() => {
    if (isCurrent) onTouch(io.isTouched && answer === null);
  }, [isCurrent, io.isTouched, answer, onTouch]);
  const { awaited, submit, submitComponent } = useAnswering(props, io, showErrors);
  const canAnswer = isEnabled && awaited === null;
  const message = refusal ?? (answer ? null : call.error);
  const hasButtons = isCurrent && shown.needsAnswer && !io.ownsSubmit;
  return (
    <form
      ref={form}
      noValidate
      className={classNames(
        styles.call,
        isPrevious && 'input-group--previous',
        isPrevious && styles.previous,
      )}
      // Enter in a lone text field: too easily pressed to mean that everything is right.
      onSubmit={(event) => event.preventDefault()}
    >
      <IoElements
        call={call}
        io={io}
        context="transaction"
        isCurrent={isCurrent}
        isDisabled={!canAnswer}
        onState={(index, state) => session.setComponentState(call, index, state)}
        onSubmit={submitComponent}
      />
      {message && (
        <div data-pw="form-error">
          <AlertBox theme="danger">{message}</AlertBox>
        </div>
      )}
      {hasButtons && (
        <SubmitButtons
          choices={call.choices}
          chosen={awaited ?? answer?.choice ?? null}
          isUploading={awaited !== null}
          isDisabled={!canAnswer}
          errorCount={io.errorCount}
          onChoose={submit}
        />
      )}
      {!hasButtons && answer?.choice && <CallAnswer label={answer.choice.label} />}
    </form>
  );
}

/**
 * The two ways to answer a call: by a button, or by a component that answers for itself. `awaited`
 * is the button that was pressed while files are still on their way.
 */
function useAnswering({ session, shown, isEnabled }: Props, io: IoValues, showErrors: () => void) {
  const { call } = shown;
  const [awaited, setAwaited] = useState<IoChoice | null>(null);
  const settle = async (choice: IoChoice) => {
    setAwaited(choice);
    try {
      session.answer(call, await settleValues(io.values), choice);
    } catch {
      showErrors();
    }
    setAwaited(null);
  };
  const submit = (choice: IoChoice) => {
    if (!isEnabled || awaited) return;
    if (!io.attempt()) showErrors();
    else if (hasPendingValues(io.values)) void settle(choice);
    else session.answer(call, io.values, choice);
  };
  const submitComponent = (index: number, value: unknown) => {
    io.change(index, value, null);
    session.answer(call, io.valuesWith(index, value), null);
  };
  return { awaited, submit, submitComponent };
}
