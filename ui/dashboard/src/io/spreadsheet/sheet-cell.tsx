import { classNames } from '@/lib/class-names';
import { cellProblem, cellText, type Cell } from './cell';
import type { SheetColumn } from './columns';
import { CellEditor, type CellEditing } from './cell-editor';
import styles from './sheet-grid.module.css';

interface Props {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly column: SheetColumn;
  readonly cell: Cell;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Whether this cell must have something in it, and somebody has to be told. */
  readonly mustBeFilled: boolean;
  readonly editing: CellEditing | null;
}

/** One cell, which is a box or a text, or is being typed into. */
export function SheetCell(props: Props) {
  const { id, row, col, column, cell, isActive, isSelected, mustBeFilled, editing } = props;
  const problem = cellProblem(column, cell);
  const isWrong = problem !== null && (problem !== 'missing' || mustBeFilled);
  return (
    <td
      id={id}
      role="gridcell"
      aria-colindex={col + 2}
      aria-selected={isSelected}
      aria-invalid={isWrong || undefined}
      tabIndex={isActive ? 0 : -1}
      data-row={row}
      data-col={col}
      className={classNames(
        styles.cell,
        column.kind === 'number' && styles.number,
        isSelected && styles.selected,
        isWrong && styles.wrong,
      )}
    >
      {editing ? (
        <CellEditor column={column} {...editing} />
      ) : column.kind === 'boolean' && typeof cell !== 'string' ? (
        <BooleanMark column={column} cell={cell} />
      ) : (
        <span className={styles.text}>{cellText(cell)}</span>
      )}
    </td>
  );
}

interface MarkProps {
  readonly column: SheetColumn;
  readonly cell: Cell;
}

/** A box; the cell around it takes keys and clicks. */
function BooleanMark({ column, cell }: MarkProps) {
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      readOnly
      aria-label={column.name}
      checked={cell === true}
      ref={(box) => {
        if (box) box.indeterminate = cell === null && !column.isRequired;
      }}
      className={styles.box}
    />
  );
}
