import type { ReactNode } from 'react';
import { Logo } from '@/components/content/logo';
import { PageHeading } from '@/components/layout/page-heading';
import { classNames } from '@/lib/class-names';
import styles from './auth-page.module.css';

interface Props {
  readonly title: string;
  /** For the browser's tab, where the heading is a greeting. */
  readonly documentTitle?: string;
  readonly children: ReactNode;
  /** Other ways from here. */
  readonly links?: ReactNode;
  /** Begins further up, so that a long form's button is seen without scrolling. */
  readonly isLong?: boolean;
}

/** The frame of every screen in front of the dashboard. */
export function AuthPage(props: Props) {
  const { title, documentTitle = title, children, links, isLong } = props;
  return (
    <div className={classNames(styles.page, isLong && styles.long)}>
      <div className={styles.content}>
        <Logo size={36} />
        <PageHeading title={title} documentTitle={documentTitle} className={styles.heading} />
        {children}
        {links && <div className={styles.links}>{links}</div>}
      </div>
      <div aria-hidden className={styles.scale}>
        <div className={styles.interval} />
      </div>
    </div>
  );
}
