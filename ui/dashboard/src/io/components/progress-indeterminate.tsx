import { Spinner } from '@/components/feedback/spinner';
import type { IoComponentProps } from '../io-component';
import styles from './progress.module.css';

/** DISPLAY_PROGRESS_INDETERMINATE: what goes on, for as long as nothing has come after it. */
export function ProgressIndeterminate({ label, isCurrent }: IoComponentProps<object>) {
  return isCurrent ? <Spinner text={label} /> : <p className={styles.muted}>{label}</p>;
}
