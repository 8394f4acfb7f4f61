import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { Icon } from './icon';
import styles from './badge.module.css';

export type BadgeTone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

interface Props {
  readonly tone?: BadgeTone;
  readonly icon?: LucideIcon;
  /** A dot instead of an icon, for states that are simply on or off. */
  readonly dot?: boolean;
  readonly children: ReactNode;
}

/** A word about something: a state, a role, a count. */
export function Badge({ tone = 'neutral', icon, dot = false, children }: Props) {
  return (
    <span className={classNames(styles.badge, tone !== 'neutral' && styles[tone])}>
      {icon && <Icon of={icon} />}
      {dot && <span className={styles.dot} />}
      {children}
    </span>
  );
}
