import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import { space, type Space } from './spacing';
import styles from './stack.module.css';

interface Props extends Omit<ComponentProps<'div'>, 'style'> {
  readonly gap?: Space;
  readonly justify?: 'start' | 'end' | 'space-between';
}

/** Things beside each other; those that do not fit go to the next line. */
export function Row({ gap = 2, justify = 'start', className, ...rest }: Props) {
  return (
    <div
      {...rest}
      className={classNames(styles.row, className)}
      style={{ gap: space(gap), justifyContent: justify }}
    />
  );
}
