import { CircleAlert } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import styles from './selection-error.module.css';

interface Props {
  readonly id: string;
  readonly error: string | null;
}

/** What is wrong with what is chosen. */
export function SelectionError({ id, error }: Props) {
  return (
    <div aria-live="polite">
      {error !== null && (
        <p id={id} data-pw="field-error" className={styles.error}>
          <Icon of={CircleAlert} />
          {error}
        </p>
      )}
    </div>
  );
}
