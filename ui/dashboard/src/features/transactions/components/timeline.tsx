import { Bell, Play, ShieldCheck, type LucideIcon } from 'lucide-react';
import { DateTime } from '@/components/content/date-time';
import { Icon } from '@/components/content/icon';
import { StatusIcon } from '@/components/content/status-icon';
import type { TimelineEvent } from '../run/timeline';
import styles from './timeline.module.css';

const icons: Readonly<Record<string, LucideIcon>> = {
  begun: Play,
  identity: ShieldCheck,
  notification: Bell,
};

/** One thing after the other. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <li key={event.key} className={styles.event}>
          <EventIcon kind={event.kind} />
          <span className={styles.text}>{event.text}</span>
          <span className={styles.time}>
            <DateTime date={event.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function EventIcon({ kind }: { readonly kind: TimelineEvent['kind'] }) {
  if (kind === 'begun' || kind === 'identity' || kind === 'notification') {
    const glyph = icons[kind];
    return glyph && <Icon of={glyph} />;
  }
  return <StatusIcon state={kind} decorative />;
}
