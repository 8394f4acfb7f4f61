import type { ReactNode } from 'react';
import styles from './form-layout.module.css';

/** A page of settings: FormSections with a hairline between them. */
export function FormLayout({ children }: { readonly children: ReactNode }) {
  return <div className={styles.layout}>{children}</div>;
}
