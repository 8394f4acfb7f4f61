import type { ReactNode } from 'react';
import styles from './form-layout.module.css';

interface Props {
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** Fields that belong together, and beside them what they are about. */
export function FormSection({ title, description, children }: Props) {
  return (
    <section className={styles.section} aria-label={title}>
      <div>
        <h2 className={styles.heading}>{title}</h2>
        {description && <p className={styles.description}>{description}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
