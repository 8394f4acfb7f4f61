import type { ReactNode } from 'react';
import styles from './markdown.module.css';

interface Props {
  /** Null for what is no task. */
  readonly checked: boolean | null;
  readonly children: ReactNode;
}

/** An item of a list; with a box before it, if it is a task. */
export function TaskItem({ checked, children }: Props) {
  if (checked === null) return <li>{children}</li>;
  return (
    <li className={styles.task}>
      <span aria-hidden>{checked ? '☑' : '☐'}</span>
      <div>{children}</div>
    </li>
  );
}
