import { Stack } from '@/components/layout/stack';
import { detailTexts } from '@/lib/texts/transaction-details';
import type { SentNotification } from '../api/details';
import styles from './sent-notifications.module.css';

interface Props {
  readonly notifications: readonly SentNotification[];
}

/** What an action told people, and what has become of it. */
export function SentNotifications({ notifications }: Props) {
  return (
    <Stack gap={4}>
      {notifications.map(({ id, title, message, deliveries }) => (
        <article key={id}>
          {title && <h3 className={styles.title}>{title}</h3>}
          <p>{message}</p>
          <ul className={styles.deliveries}>
            {deliveries.map(({ to, status, error }) => (
              <li key={to}>
                {detailTexts.delivery[status](to)}
                {error !== null && ` (${error})`}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </Stack>
  );
}
