import { CalendarClock } from 'lucide-react';
import { OptionMenu } from '@/components/actions/option-menu';
import { TextLink } from '@/components/actions/text-link';
import { Icon } from '@/components/content/icon';
import { RelativeTime } from '@/components/content/relative-time';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import { StatusPill } from '@/components/content/status-pill';
import type { MenuItem } from '@/components/overlays/menu-entry';
import { formatDuration } from '@/lib/format/duration';
import { personNameWithEmail } from '@/lib/names';
import { usePlace } from '@/lib/organization/place';
import { historyTexts } from '@/lib/texts/history';
import { transactionState } from '@/lib/transaction-state';
import { transactionPath, type Scope } from '@/lib/urls';
import type { HistoryEntry } from '../api/history';
import { useRunAgain } from '../use-run-again';
import styles from './history-table.module.css';

interface Props {
  readonly entries: readonly HistoryEntry[];
  readonly scope: Scope;
}

/** Runs; those that can be opened are links, wherever one points. */
export function HistoryTable({ entries, scope }: Props) {
  const { can } = usePlace();
  const runAgain = useRunAgain(scope);
  const menuOf = (entry: HistoryEntry): readonly MenuItem[] => [
    { label: historyTexts.runAgain, onSelect: () => runAgain(entry) },
  ];
  const columns: readonly Column<HistoryEntry>[] = [
    {
      header: historyTexts.action,
      primary: true,
      render: (entry) => <ActionName entry={entry} scope={scope} />,
    },
    {
      header: historyTexts.ranAt,
      render: ({ createdAt }) => (
        <span className={styles.above}>
          <RelativeTime date={createdAt} thresholdHours={24} />
        </span>
      ),
    },
    {
      header: historyTexts.duration,
      render: ({ createdAt, completedAt }) =>
        completedAt ? formatDuration(completedAt.getTime() - createdAt.getTime()) : '–',
    },
    { header: historyTexts.ranBy, render: ({ owner }) => personNameWithEmail(owner) },
    {
      header: historyTexts.status,
      render: ({ status, resultStatus }) => (
        <StatusPill state={transactionState(status, resultStatus)} />
      ),
    },
    {
      header: historyTexts.options,
      hideHeader: true,
      align: 'end',
      render: (entry) =>
        can('RUN_PROD_ACTIONS') && (
          <span className={styles.above}>
            <OptionMenu items={menuOf(entry)} label={historyTexts.optionsOf(entry.action.name)} />
          </span>
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

interface NameProps {
  readonly entry: HistoryEntry;
  readonly scope: Scope;
}

function ActionName({ entry: { id, action, canOpen, scheduled }, scope }: NameProps) {
  return (
    <span className={styles.name}>
      {canOpen ? (
        <TextLink className={styles.whole} to={transactionPath(scope, id)}>
          {action.name}
        </TextLink>
      ) : (
        <span className={styles.closed}>{action.name}</span>
      )}
      {scheduled && <Icon of={CalendarClock} label={historyTexts.bySchedule} />}
    </span>
  );
}
