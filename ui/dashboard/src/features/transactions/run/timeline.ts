import { personName } from '@/lib/names';
import { detailTexts } from '@/lib/texts/transaction-details';
import { transactionState, type TransactionState } from '@/lib/transaction-state';
import { statusTexts } from '@/lib/texts/status';
import type { SentNotification, TransactionDetails } from '../api/details';

export interface TimelineEvent {
  readonly key: string;
  readonly at: Date;
  readonly text: string;
  readonly kind: 'begun' | 'identity' | 'notification' | TransactionState;
}

/** What is known to have happened in a run, the first thing first. */
export function timelineOf(
  details: TransactionDetails,
  notifications: readonly SentNotification[],
): readonly TimelineEvent[] {
  return [
    { key: 'begun', at: details.createdAt, text: beginning(details), kind: 'begun' as const },
    ...details.requirements.flatMap(proofs),
    ...notifications.map(({ id, title, message, createdAt }) => ({
      key: id,
      at: createdAt,
      text: detailTexts.notified(title ?? message),
      kind: 'notification' as const,
    })),
    ...ending(details),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function beginning({ scheduled, queuedActionId, owner }: TransactionDetails): string {
  const name = personName(owner);
  if (scheduled) return detailTexts.begunBySchedule(name);
  return queuedActionId === null ? detailTexts.begun(name) : detailTexts.begunFromQueue(name);
}

function proofs({ id, satisfiedAt, canceledAt }: TransactionDetails['requirements'][number]) {
  const at = satisfiedAt ?? canceledAt;
  if (at === null) return [];
  const text = satisfiedAt ? detailTexts.confirmed : detailTexts.confirmationCanceled;
  return [{ key: id, at, text, kind: 'identity' as const }];
}

function ending({ status, resultStatus, completedAt }: TransactionDetails) {
  if (completedAt === null) return [];
  const state = transactionState(status, resultStatus);
  return [{ key: 'ended', at: completedAt, text: statusTexts[state], kind: state }];
}
