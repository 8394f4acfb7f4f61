import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';
import { PageHeading } from './page-heading';
import styles from './page-header.module.css';

interface Props {
  readonly title: string;
  readonly description?: ReactNode;
  /** What can be done with the whole page; the primary one last. */
  readonly actions?: ReactNode;
  readonly breadcrumbs?: readonly Crumb[];
}

/** The top of a screen: where we are, what it is called, what can be done. */
export function PageHeader({ title, description, actions, breadcrumbs }: Props) {
  return (
    <header className={styles.header}>
      {breadcrumbs && <Breadcrumbs crumbs={breadcrumbs} />}
      <div className={styles.row}>
        <div className={styles.text}>
          <PageHeading title={title} className={styles.title} />
          {description && <div className={styles.description}>{description}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}
