import { TextLink } from '@/components/actions/text-link';
import { RelativeTime } from '@/components/content/relative-time';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import { StatusPill } from '@/components/content/status-pill';
import { personNameWithEmail } from '@/lib/names';
import { historyTexts } from '@/lib/texts/history';
import { transactionState } from '@/lib/transaction-state';
import { transactionPath, type Scope } from '@/lib/urls';
import type { HistoryEntry } from '../api/history';
import styles from './history-table.module.css';

interface Props {
  readonly entries: readonly HistoryEntry[];
  readonly scope: Scope;
}

/** Runs; those that can be opened are links. */
export function HistoryTable({ entries, scope }: Props) {
  const columns: readonly Column<HistoryEntry>[] = [
    {
      header: historyTexts.action,
      primary: true,
      render: ({ id, action, canOpen }) =>
        canOpen ? (
          <TextLink to={transactionPath(scope, id)}>{action.name}</TextLink>
        ) : (
          <span className={styles.closed}>{action.name}</span>
        ),
    },
    {
      header: historyTexts.ranAt,
      render: ({ createdAt }) => <RelativeTime date={createdAt} thresholdHours={24} />,
    },
    { header: historyTexts.ranBy, render: ({ owner }) => personNameWithEmail(owner) },
    {
      header: historyTexts.status,
      render: ({ status, resultStatus }) => (
        <StatusPill state={transactionState(status, resultStatus)} />
      ),
    },
  ];
  return (
    <SimpleTable
      caption={historyTexts.heading}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}
