import { panelTexts } from '@/lib/texts/runs';
import type { Notification } from '../run/run-state';
import { Feed } from './feed';
import { LinkedText } from './linked-text';
import styles from './notification-feed.module.css';

/** What an action would have sent to people, were it not in development. */
export function NotificationFeed({ entries }: { readonly entries: readonly Notification[] }) {
  return (
    <Feed label={panelTexts.notifications} size={entries.length}>
      {entries.length === 0 ? (
        <p className={styles.muted}>{panelTexts.noNotifications}</p>
      ) : (
        <ol className={styles.list}>
          {entries.map(({ title, message, deliveries }, index) => (
            <li key={index}>
              {title && <p className={styles.title}>{title}</p>}
              <p className={styles.message}>
                <LinkedText text={message} />
              </p>
              {deliveries.map(({ to, method }) => (
                <p key={`${to} ${method}`} className={styles.muted}>
                  {panelTexts.wouldHaveSent(to, method ?? null)}
                </p>
              ))}
            </li>
          ))}
          <li className={styles.muted}>{panelTexts.notDelivered}</li>
        </ol>
      )}
    </Feed>
  );
}
