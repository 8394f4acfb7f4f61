import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '@/components/feedback/error-state';
import { NotFound } from '@/components/feedback/not-found';
import { Spinner } from '@/components/feedback/spinner';
import { isApiError } from '@/lib/http/api-error';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { sessionQuery } from '@/lib/session/session';
import { runTexts } from '@/lib/texts/runs';
import { transactionQuery, type Transaction } from '../api/transaction';
import { ForeignRun } from './foreign-run';
import { RunView } from './run-view';
import { TransactionDetails } from './transaction-details';
import styles from './transaction-details.module.css';

interface Props {
  readonly transactionId: string;
}

/** A run by its own address: what came of it, or the run itself, to go on with. */
export default function TransactionScreen({ transactionId }: Props) {
  const { scope } = usePlace();
  const transaction = useQuery(transactionQuery(scope, transactionId));
  if (transaction.data) return <Run key={transactionId} transaction={transaction.data} />;
  if (isApiError(transaction.error, 'not_found')) return <NotFound />;
  if (transaction.isError) {
    return (
      <ErrorState
        error={transaction.error}
        title={runTexts.couldNotLoad}
        onRetry={() => void transaction.refetch()}
      />
    );
  }
  return <Spinner fullPage delayMs={500} />;
}

/** Somebody else's run is not taken from them without a question. */
function Run({ transaction }: { readonly transaction: Transaction }) {
  const session = useQuery(sessionQuery);
  const { search } = useAppLocation();
  const [params] = useState(() => Object.fromEntries(new URLSearchParams(search)));
  const [isTaken, setIsTaken] = useState(false);
  const userId = session.data?.state === 'active' ? session.data.user.id : undefined;
  const { can } = usePlace();
  const isForeign = transaction.owner.id !== userId && transaction.status !== 'COMPLETED';
  return isForeign && !isTaken ? (
    <ForeignRun
      transaction={transaction}
      onTakeOver={can('RUN_PROD_ACTIONS') ? () => setIsTaken(true) : undefined}
    />
  ) : (
    <>
      <RunView transaction={transaction} params={params} />
      {transaction.status === 'COMPLETED' && (
        <div className={styles.details}>
          <TransactionDetails id={transaction.id} />
        </div>
      )}
    </>
  );
}
