import type { ComponentProps, ReactNode } from 'react';
import styles from './task-row.module.css';

interface Props extends Omit<ComponentProps<'li'>, 'title'> {
  readonly title: ReactNode;
  readonly details: ReactNode;
  readonly actions: ReactNode;
}

/** One row of what there is to do: what it is, since when, and how to go on. */
export function TaskRow({ title, details, actions, children, ...rest }: Props) {
  return (
    <li {...rest} className={styles.row}>
      <div className={styles.content}>
        <div className={styles.title}>{title}</div>
        <div className={styles.details}>{details}</div>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </li>
  );
}

/** The frame around rows. */
export function TaskRows({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>;
}
