import { UserRound } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { runTexts } from '@/lib/texts/runs';
import type { Transaction } from '../api/transaction';
import { RunHeader } from './run-header';

interface Props {
  readonly transaction: Transaction;
  readonly onTakeOver: () => void;
}

/** A run that belongs to somebody else and goes on. */
export function ForeignRun({ transaction, onTakeOver }: Props) {
  return (
    <>
      <RunHeader title={transaction.action.name} />
      <EmptyState
        icon={UserRound}
        title={runTexts.foreign.title(transaction.owner.displayName)}
        actions={
          <Button theme="primary" onClick={onTakeOver}>
            {runTexts.foreign.takeOver}
          </Button>
        }
      >
        {runTexts.foreign.text}
      </EmptyState>
    </>
  );
}
