import type { ReactNode } from 'react';
import { Stack } from '@/components/layout/stack';
import { classNames } from '@/lib/class-names';
import styles from './gallery.module.css';

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, wide = false, children }: Props) {
  return (
    <section aria-label={title} className={classNames(styles.section, wide && styles.wide)}>
      <h2 className={styles.heading}>{title}</h2>
      <Stack>{children}</Stack>
    </section>
  );
}
