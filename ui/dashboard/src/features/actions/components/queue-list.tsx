import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '@/components/actions/button-link';
import { OptionMenu } from '@/components/actions/option-menu';
import { DateTime } from '@/components/content/date-time';
import { useToast } from '@/components/feedback/toast-context';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { usePlace } from '@/lib/organization/place';
import { actionTexts } from '@/lib/texts/actions';
import { actionPath } from '@/lib/urls';
import { dequeueAction } from '../api/cancel';
import { levelKeys, type QueuedAction } from '../api/level';
import { QueuedParams } from './queued-params';
import { Section } from '@/components/layout/section';
import { TaskRow, TaskRows } from './task-row';

/** What code has asked this person, or anybody, to run. */
export function QueueList({ queue }: { readonly queue: readonly QueuedAction[] }) {
  return (
    <Section title={actionTexts.queue}>
      <TaskRows>
        {queue.map((queued) => (
          <QueueRow key={queued.id} queued={queued} />
        ))}
      </TaskRows>
    </Section>
  );
}

function QueueRow({ queued }: { readonly queued: QueuedAction }) {
  const { action, createdAt, params, transactionId } = queued;
  const { scope, can, mode } = usePlace();
  const [isAsking, setIsAsking] = useState(false);
  const mayDequeue = mode === 'console' || can('DEQUEUE_PROD_ACTIONS');
  return (
    <TaskRow
      data-pw="queued-action"
      data-pw-queued-action-slug={action.slug}
      title={action.name}
      details={
        <>
          {actionTexts.queued} <DateTime date={createdAt} />
          {transactionId !== null && `, ${actionTexts.startedBefore}`}
        </>
      }
      actions={
        <>
          <ButtonLink
            to={actionPath(scope, action.slug)}
            state={{ queuedActionId: queued.id, shouldCreateNewTransaction: true }}
          >
            {transactionId === null ? actionTexts.begin : actionTexts.continue}
          </ButtonLink>
          {mayDequeue && (
            <OptionMenu
              items={[{ label: actionTexts.cancel, onSelect: () => setIsAsking(true) }]}
            />
          )}
        </>
      }
    >
      {params && <QueuedParams params={params} />}
      <DequeueDialog queued={queued} open={isAsking} onClose={() => setIsAsking(false)} />
    </TaskRow>
  );
}

interface DialogProps {
  readonly queued: QueuedAction;
  readonly open: boolean;
  readonly onClose: () => void;
}

function DequeueDialog({ queued, open, onClose }: DialogProps) {
  const { scope } = usePlace();
  const client = useQueryClient();
  const toast = useToast();
  const dequeue = async () => {
    await dequeueAction(scope, queued.id);
    await client.invalidateQueries({ queryKey: levelKeys.all });
    toast.success(actionTexts.dequeued);
  };
  return (
    <ConfirmDialog
      title={actionTexts.dequeue}
      open={open}
      onClose={onClose}
      confirmLabel={actionTexts.dequeue}
      cancelLabel={actionTexts.close}
      onConfirm={dequeue}
    >
      <p>{actionTexts.dequeueQuestion(queued.action.name)}</p>
    </ConfirmDialog>
  );
}
