import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './text-link.module.css';

/** Does something right here, but looks like the links it stands among. */
export function TextButton({ className, ...props }: ComponentProps<'button'>) {
  return <button type="button" {...props} className={classNames(styles.link, className)} />;
}
