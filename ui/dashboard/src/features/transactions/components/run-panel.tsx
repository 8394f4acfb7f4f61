import { useEffect } from 'react';
import { useToast } from '@/components/feedback/toast-context';
import { usePlace } from '@/lib/organization/place';
import { panelTexts } from '@/lib/texts/runs';
import type { Transaction } from '../api/transaction';
import type { RunState } from '../run/run-state';
import { ControlPanel, type PanelTab } from './control-panel';
import { LogFeed } from './log-feed';
import { NotificationFeed } from './notification-feed';
import { RunHistory } from './run-history';

interface Props {
  readonly transaction: Transaction;
  readonly state: RunState;
}

/** The panel of a run: logs, and in the console what was sent and the runs before. */
export function RunPanel({ transaction, state }: Props) {
  const { mode } = usePlace();
  const { logs, notifications, outcome } = state;
  useNotificationToasts(state);
  const logTab: PanelTab = {
    id: 'Logs',
    label: panelTexts.logs,
    count: logs.length,
    content: <LogFeed lines={logs} isCompleted={outcome !== null} />,
  };
  const consoleTabs: readonly PanelTab[] = [
    {
      id: 'Notifications',
      label: panelTexts.notifications,
      count: notifications.length,
      content: <NotificationFeed entries={notifications} />,
    },
    {
      id: 'History',
      label: panelTexts.history,
      content: <RunHistory slug={transaction.action.slug} currentId={transaction.id} />,
    },
  ];
  return <ControlPanel tabs={mode === 'console' ? [logTab, ...consoleTabs] : [logTab]} />;
}

/** What an action sends to people while one looks on is worth a word, wherever one looks. */
function useNotificationToasts({ notifications }: RunState): void {
  const toast = useToast();
  const latest = notifications.at(-1);
  useEffect(() => {
    if (latest) toast.plain(panelTexts.notified(latest.title ?? latest.message));
  }, [toast, latest]);
}
