import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import { space, type Space } from './spacing';
import styles from './stack.module.css';

interface Props extends Omit<ComponentProps<'div'>, 'style'> {
  readonly gap?: Space;
}

/** Things under each other, with the same space between all of them. */
export function Stack({ gap = 4, className, ...rest }: Props) {
  return (
    <div {...rest} className={classNames(styles.stack, className)} style={{ gap: space(gap) }} />
  );
}
