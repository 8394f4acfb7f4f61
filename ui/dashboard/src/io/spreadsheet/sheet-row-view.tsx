import { memo } from 'react';
import { classNames } from '@/lib/class-names';
import { formatCount } from '@/lib/format/numbers';
import type { CellEditing } from './cell-editor';
import type { SheetColumn } from './columns';
import { isBlank, type SheetRow } from './sheet';
import { SheetCell } from './sheet-cell';
import styles from './sheet-grid.module.css';

interface Props {
  readonly id: string;
  readonly index: number;
  readonly row: SheetRow;
  readonly columns: readonly SheetColumn[];
  /** Pixels from the top of all rows. */
  readonly offset: number;
  readonly template: string;
  /** The column of the cell that has the focus; null in other rows. */
  readonly activeCol: number | null;
  /** The first and last column that are chosen in this row; null for none. */
  readonly left: number | null;
  readonly right: number | null;
  readonly showsMissing: boolean;
  readonly editing: CellEditing | null;
}

/** A row of a sheet. It is drawn anew only when something in it has changed. */
export const SheetRowView = memo(function SheetRowView(props: Props) {
  const { id, index, row, columns, offset, template, activeCol, left, right } = props;
  const mustBeFilled = props.showsMissing && !isBlank(row);
  const isChosen = (col: number) => left !== null && right !== null && col >= left && col <= right;
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ gridTemplateColumns: template, transform: `translateY(${offset}px)` }}
    >
      <th
        role="rowheader"
        scope="row"
        aria-colindex={1}
        data-row-header={index}
        className={classNames(styles.rowHeader, activeCol !== null && styles.here)}
      >
        {formatCount(index + 1)}
      </th>
      {columns.map((column, col) => (
        <SheetCell
          key={column.name}
          id={`${id}-${index}-${col}`}
          row={index}
          col={col}
          column={column}
          cell={row[column.name] ?? null}
          isActive={activeCol === col}
          isSelected={isChosen(col)}
          mustBeFilled={mustBeFilled}
          editing={props.editing?.editing.col === col ? props.editing : null}
        />
      ))}
    </tr>
  );
});
