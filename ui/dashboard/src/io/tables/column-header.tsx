import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { classNames } from '@/lib/class-names';
import type { Sort } from '../rows/row-view';
import type { ShownColumn } from './columns';
import { ResizeHandle } from './resize-handle';
import styles from './column-header.module.css';

interface Props {
  readonly column: ShownColumn;
  readonly sort: Sort['direction'] | null;
  /** Undefined where the column cannot be sorted. */
  readonly onSort: (() => void) | undefined;
  readonly width: number;
  readonly onResize: (width: number | null) => void;
  /** Whether the Tab key stops here; arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

const directions = { asc: 'ascending', desc: 'descending' } as const;

/** The head of a column; a click sorts up, down, and not at all. */
export function ColumnHeader(props: Props) {
  const { column, sort, onSort, width, onResize, isStop, onFocus } = props;
  const { label, isNumeric } = column;
  const icon = sort === null ? ChevronsUpDown : sort === 'asc' ? ArrowUp : ArrowDown;
  const tabIndex = isStop ? 0 : -1;
  return (
    <th
      role="columnheader"
      scope="col"
      // Its name is not to have that of the handle in it.
      aria-label={label || undefined}
      aria-sort={sort ? directions[sort] : undefined}
      className={classNames(styles.header, isNumeric && styles.numeric)}
      onFocus={onFocus}
    >
      {onSort ? (
        <button
          type="button"
          className={classNames(styles.label, styles.button)}
          title={label}
          tabIndex={tabIndex}
          onClick={onSort}
        >
          <span className={styles.text}>{label}</span>
          <Icon of={icon} size={14} className={classNames(sort === null && styles.idle)} />
        </button>
      ) : (
        <span className={styles.label} title={label}>
          <span className={styles.text}>{label}</span>
        </span>
      )}
      <ResizeHandle label={label} width={width} tabIndex={tabIndex} onResize={onResize} />
    </th>
  );
}
