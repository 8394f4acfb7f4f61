import type { ReactNode } from 'react';
import styles from './filter-bar.module.css';

/** What a list is narrowed by, above it: a search box first, then what can be chosen. */
export function FilterBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}
