import { TriangleAlert } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { classNames } from '@/lib/class-names';
import { Cell } from './cell';
import type { RichCell } from './cells';
import type { GridRowProps } from './grid-row';
import styles from './grid-row.module.css';

interface Props extends Pick<GridRowProps, 'row' | 'columns' | 'choice' | 'stop' | 'marked'> {
  readonly colors: readonly RichCell['highlightColor'][];
}

/** The cells of a row, or what is wrong with it. */
export function GridCells({ row, columns, choice, stop, marked, colors }: Props) {
  const first = choice ? 1 : 0;
  if (row.problem !== undefined) {
    return (
      <td
        role="cell"
        colSpan={columns.length}
        tabIndex={stop === null ? -1 : 0}
        className={styles.problem}
      >
        <span className={styles.reason}>
          <Icon of={TriangleAlert} />
          {row.problem}
        </span>
      </td>
    );
  }
  return columns.map(({ label, accessorKey, isNumeric }, index) => (
    <td
      key={accessorKey}
      role="cell"
      data-label={label}
      tabIndex={stop === first + index ? 0 : -1}
      className={classNames(
        'iv-table-cell',
        isNumeric && styles.numeric,
        marked && isBetween(first + index, marked) && styles.marked,
      )}
      data-highlight-color={colors[index]}
    >
      <Cell raw={row.data[accessorKey]} />
    </td>
  ));
}

function isBetween(column: number, [from, to]: readonly [number, number]): boolean {
  return column >= from && column <= to;
}
