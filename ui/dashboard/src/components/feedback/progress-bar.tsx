import { percentage } from '@/lib/format/numbers';
import { classNames } from '@/lib/class-names';
import styles from './progress-bar.module.css';

interface Props {
  /** What is making progress. */
  readonly label: string;
  readonly completed?: number;
  /** Without it nobody knows how much there is, and the bar wanders. */
  readonly total?: number;
}

export function ProgressBar({ label, completed = 0, total }: Props) {
  const percent = total === undefined ? undefined : percentage(completed, total);
  return (
    <div role="progressbar" aria-label={label} aria-valuenow={percent} className={styles.bar}>
      <div
        className={classNames(styles.value, percent === undefined && styles.indeterminate)}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
