import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { usePlace } from '@/lib/organization/place';
import { runTexts } from '@/lib/texts/runs';
import { detailsQuery } from '../api/details';
import { transactionKeys, type Transaction } from '../api/transaction';
import { RunHeader } from './run-header';

interface Props {
  readonly transaction: Transaction;
  /** Nothing: the person may look at runs, but not run anything. */
  readonly onTakeOver: (() => void) | undefined;
}

/** A run that belongs to somebody else and goes on. */
export function ForeignRun({ transaction, onTakeOver }: Props) {
  useRenewal(transaction.id);
  return (
    <>
      <RunHeader title={transaction.action.name} />
      <EmptyState
        icon={UserRound}
        title={runTexts.foreign.title(transaction.owner.displayName)}
        actions={
          onTakeOver && (
            <Button theme="primary" onClick={onTakeOver}>
              {runTexts.foreign.takeOver}
            </Button>
          )
        }
      >
        {onTakeOver ? runTexts.foreign.text : runTexts.foreign.textForReaders}
      </EmptyState>
    </>
  );
}

/** Nobody here is connected to the run, so its end is heard of through the lists. */
function useRenewal(id: string): void {
  const { scope } = usePlace();
  const client = useQueryClient();
  const { data } = useQuery(detailsQuery(scope, id));
  const isOver = data?.status === 'COMPLETED';
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: transactionKeys.one(id) });
  }, [client, id, isOver]);
}
