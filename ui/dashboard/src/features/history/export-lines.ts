import { personName } from '@/lib/names';
import { historyTexts } from '@/lib/texts/history';
import { statusTexts } from '@/lib/texts/status';
import { transactionState } from '@/lib/transaction-state';
import type { HistoryEntry } from './api/history';

export const exportHeader: readonly string[] = [
  historyTexts.action,
  historyTexts.slug,
  historyTexts.ranBy,
  historyTexts.email,
  historyTexts.status,
  historyTexts.ranAt,
  historyTexts.completedAt,
  historyTexts.seconds,
  historyTexts.begunBy,
  historyTexts.transaction,
];

/** One run, with moments in a form that every spreadsheet program and every script can read. */
export function exportLine(entry: HistoryEntry): readonly string[] {
  const { id, action, owner, createdAt, completedAt, status, resultStatus, scheduled } = entry;
  const seconds = completedAt && (completedAt.getTime() - createdAt.getTime()) / 1000;
  return [
    action.name,
    action.slug,
    personName(owner),
    owner.email,
    statusTexts[transactionState(status, resultStatus)],
    createdAt.toISOString(),
    completedAt?.toISOString() ?? '',
    seconds === null ? '' : String(seconds),
    scheduled ? historyTexts.bySchedule : historyTexts.byPerson,
    id,
  ];
}
