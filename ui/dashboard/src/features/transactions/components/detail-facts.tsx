import type { ReactNode } from 'react';
import { CopyButton } from '@/components/actions/copy-button';
import { DateTime } from '@/components/content/date-time';
import { StatusPill } from '@/components/content/status-pill';
import { formatDuration } from '@/lib/format/duration';
import { personNameWithEmail } from '@/lib/names';
import { detailTexts } from '@/lib/texts/transaction-details';
import { transactionState } from '@/lib/transaction-state';
import type { TransactionDetails } from '../api/details';
import styles from './transaction-details.module.css';

/** Who ran it, when, where and for how long. */
export function DetailFacts({ details }: { readonly details: TransactionDetails }) {
  const { id, status, resultStatus, createdAt, completedAt, environment, owner, host } = details;
  const sdk = [host.sdkName, host.sdkVersion].filter(Boolean).join(' ');
  return (
    <dl className={styles.facts}>
      <Fact name={detailTexts.status}>
        <StatusPill state={transactionState(status, resultStatus)} />
      </Fact>
      <Fact name={detailTexts.ranBy}>{personNameWithEmail(owner)}</Fact>
      <Fact name={detailTexts.started}>
        <DateTime date={createdAt} />
      </Fact>
      {completedAt && (
        <>
          <Fact name={detailTexts.completed}>
            <DateTime date={completedAt} />
          </Fact>
          <Fact name={detailTexts.duration}>
            {formatDuration(completedAt.getTime() - createdAt.getTime())}
          </Fact>
        </>
      )}
      <Fact name={detailTexts.environment}>{environment.name}</Fact>
      <Fact name={detailTexts.host}>{sdk || detailTexts.unknownHost}</Fact>
      <Fact name={detailTexts.id}>
        <code className={styles.id}>{id}</code>
        <CopyButton text={id} toast={detailTexts.copiedId} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
