import { classNames } from '@/lib/class-names';
import styles from './filter-chip.module.css';

interface Props {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Narrows a list to one kind of thing, and says how many there are. */
export function FilterChip({ label, count, isOn, onChange }: Props) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className={classNames(styles.chip, isOn && styles.on)}
      onClick={() => onChange(!isOn)}
    >
      {label} <span className={styles.count}>{count}</span>
    </button>
  );
}
