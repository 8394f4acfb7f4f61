import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { classNames } from '@/lib/class-names';
import styles from './column-header.module.css';

interface Props {
  readonly label: string;
  readonly isNumeric: boolean;
  readonly sort: 'asc' | 'desc' | null;
  /** Undefined where the column cannot be sorted. */
  readonly onSort: (() => void) | undefined;
}

const directions = { asc: 'ascending', desc: 'descending' } as const;

/** The head of a column; a click sorts up, down, and not at all. */
export function ColumnHeader({ label, isNumeric, sort, onSort }: Props) {
  if (!onSort) {
    return (
      <th scope="col" className={classNames(isNumeric && styles.numeric)}>
        <span className={styles.label}>{label}</span>
      </th>
    );
  }
  const icon = sort === null ? ChevronsUpDown : sort === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={sort ? directions[sort] : undefined}
      className={classNames(isNumeric && styles.numeric)}
    >
      <button type="button" className={classNames(styles.label, styles.button)} onClick={onSort}>
        {label}
        <Icon of={icon} size={14} className={classNames(sort === null && styles.idle)} />
      </button>
    </th>
  );
}
