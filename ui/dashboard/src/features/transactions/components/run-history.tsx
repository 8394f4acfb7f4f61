import { useQuery } from '@tanstack/react-query';
import { Anchor } from '@/components/actions/anchor';
import { DateTime } from '@/components/content/date-time';
import { StatusIcon } from '@/components/content/status-icon';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { usePlace } from '@/lib/organization/place';
import { panelTexts } from '@/lib/texts/runs';
import { statusTexts } from '@/lib/texts/status';
import { transactionState } from '@/lib/transaction-state';
import { transactionPath } from '@/lib/urls';
import { recentRunsQuery } from '../api/recent-runs';
import styles from './run-history.module.css';

interface Props {
  readonly slug: string;
  readonly currentId: string;
}

/** The last runs of an action in the console. */
export function RunHistory({ slug, currentId }: Props) {
  const { scope } = usePlace();
  const runs = useQuery(recentRunsQuery(scope, slug));
  return (
    // It scrolls, so the keyboard has to reach it.
    <div role="region" aria-label={panelTexts.history} tabIndex={0} className={styles.history}>
      {runs.isPending && <SkeletonLines />}
      {runs.isError && <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.data?.length === 0 && <p className={styles.empty}>{panelTexts.noHistory}</p>}
      <ul>
        {runs.data?.map(({ id, status, resultStatus, createdAt }) => {
          const state = transactionState(status, resultStatus);
          return (
            <li key={id}>
              <Anchor
                to={transactionPath(scope, id)}
                className={styles.row}
                aria-current={id === currentId || undefined}
              >
                <StatusIcon state={state} decorative />
                {statusTexts[state]}
                <span className={styles.time}>
                  <DateTime date={createdAt} />
                </span>
              </Anchor>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
