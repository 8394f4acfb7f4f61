import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { ButtonLink } from '@/components/actions/button-link';
import { DateTime } from '@/components/content/date-time';
import { StatusPill } from '@/components/content/status-pill';
import { useToast } from '@/components/feedback/toast-context';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { usePlace } from '@/lib/organization/place';
import { actionTexts } from '@/lib/texts/actions';
import { transactionPath } from '@/lib/urls';
import { cancelTransaction } from '../api/cancel';
import { levelKeys, type RunningTransaction } from '../api/level';
import { Section } from '@/components/layout/section';
import { TaskRow, TaskRows } from './task-row';

/** The person's runs that go on in the background. */
export function RunningList({
  transactions,
}: {
  readonly transactions: readonly RunningTransaction[];
}) {
  return (
    <Section title={actionTexts.inProgress}>
      <TaskRows>
        {transactions.map((transaction) => (
          <RunningRow key={transaction.id} transaction={transaction} />
        ))}
      </TaskRows>
    </Section>
  );
}

function RunningRow({ transaction }: { readonly transaction: RunningTransaction }) {
  const { id, action, status, createdAt } = transaction;
  const { scope } = usePlace();
  const [isAsking, setIsAsking] = useState(false);
  const client = useQueryClient();
  const toast = useToast();
  const cancel = async () => {
    await cancelTransaction(scope, id);
    await client.invalidateQueries({ queryKey: levelKeys.all });
    toast.success(actionTexts.canceled);
  };
  return (
    <TaskRow
      title={
        <>
          {status === 'AWAITING_INPUT' && (
            <StatusPill state="awaiting-input" text={actionTexts.requiresInput} />
          )}
          {action.name}
        </>
      }
      details={
        <>
          {actionTexts.started} <DateTime date={createdAt} />
        </>
      }
      actions={
        <>
          <ButtonLink to={transactionPath(scope, id)}>{actionTexts.continue}</ButtonLink>
          <Button theme="plain" onClick={() => setIsAsking(true)}>
            {actionTexts.cancel}
          </Button>
        </>
      }
    >
      <ConfirmDialog
        title={actionTexts.cancelTransaction}
        open={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={actionTexts.cancelTransaction}
        cancelLabel={actionTexts.close}
        onConfirm={cancel}
      >
        <p>{actionTexts.cancelQuestion(action.name)}</p>
      </ConfirmDialog>
    </TaskRow>
  );
}
