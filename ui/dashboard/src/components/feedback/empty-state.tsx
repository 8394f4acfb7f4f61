import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { Icon } from '../content/icon';
import { PageHeading } from '../layout/page-heading';
import styles from './empty-state.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Whether this is all there is on the screen, so that its title is the page's heading. */
  readonly page?: boolean;
  /** Teaches the next step. */
  readonly children?: ReactNode;
  /** At most one of them primary. */
  readonly actions?: ReactNode;
}

/** What stands where there is nothing yet, or nothing any more. */
export function EmptyState({ icon, title, page = false, children, actions }: Props) {
  return (
    <div className={classNames(styles.empty, page && styles.page)}>
      <span className={styles.icon}>
        <Icon of={icon} size={20} />
      </span>
      {page ? (
        <PageHeading title={title} className={styles.heading} />
      ) : (
        <h2 className={styles.heading}>{title}</h2>
      )}
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
