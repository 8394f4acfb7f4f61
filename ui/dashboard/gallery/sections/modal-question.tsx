import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { IoActionsContext, noIoActions } from '@/io/io-actions-context';
import { question } from '../data/io-inputs';
import { IoCallView } from '../io-call-view';

const actions = { ...noIoActions, asksInDialogs: true };

/** How a host that shows one thing at a time asks for a yes or no. */
export function ModalQuestion() {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button onClick={() => setIsAsked(true)}>Question in a dialog</Button>
      {isAsked && (
        <IoActionsContext value={actions}>
          <IoCallView id="modal-question" elements={question} onSubmit={() => setIsAsked(false)} />
        </IoActionsContext>
      )}
    </>
  );
}
