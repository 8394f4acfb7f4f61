import { classNames } from '@/lib/class-names';
import styles from './button.module.css';

export type ButtonTheme = 'primary' | 'secondary' | 'danger' | 'plain';

interface State {
  readonly disabled?: boolean | undefined;
  readonly loading?: boolean | undefined;
}

/** The look that buttons and links in the shape of buttons share. */
export function buttonClass(theme: ButtonTheme, { disabled, loading }: State = {}): string {
  return classNames(
    'btn',
    styles.button,
    styles[theme],
    disabled && styles.disabled,
    loading && styles.loading,
  );
}
