import { Fragment, useState, type RefObject } from 'react';
import type { RowsState } from '../rows/rows-state';
import { GridRow } from './grid-row';
import type { TableRow } from './read-rows';
import { useRowSlots } from './row-slots';
import { SkeletonRows } from './skeleton-rows';
import type { CellFocus } from './use-cell-focus';
import { gridSizes, type GridLayout } from './use-grid-layout';
import type { Selection } from './use-selection';
import styles from './table-grid.module.css';

interface Props {
  readonly box: RefObject<HTMLElement | null>;
  readonly table: RowsState<TableRow>;
  readonly layout: GridLayout;
  readonly selection: Selection | undefined;
  readonly focus: CellFocus;
}

const enabled = { isDisabled: false };
const disabled = { isDisabled: true };
const nothing: readonly never[] = [];
/** How many rows are blank before the first have come. */
const firstBlanks = 10;

/** The rows of the page: all of them, or those in sight of a long one. */
export function GridBody({ box, table, layout, selection, focus }: Props) {
  const { columns, hasMenu, bounds } = layout;
  const { view } = table;
  const rows = table.rows ?? nothing;
  const { slots, rest, measure } = useRowSlots({
    count: rows.length,
    box,
    active: focus.active.row,
    rowHeight: gridSizes.row,
  });
  const blanks = useLastCount(table.rows);
  const from = view.page === 0 ? 0 : view.page * view.pageSize;
  return (
    <tbody role="rowgroup" data-pw-search={view.query}>
      {table.rows === null && table.trouble !== 'over' && (
        <SkeletonRows rows={Math.min(blanks, view.pageSize)} columns={bounds.columns} />
      )}
      {slots.map(({ index, gap }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <Fragment key={row.key}>
            <Gap height={gap} span={bounds.columns} />
            <GridRow
              row={row}
              index={index}
              rowIndex={from + index + 2}
              columns={columns}
              hasMenu={hasMenu}
              choice={selection ? (selection.isDisabled ? disabled : enabled) : null}
              isSelected={selection?.keys.has(row.key) ?? false}
              stop={index === focus.active.row ? focus.active.column : null}
              marked={markedIn(focus, index)}
              measure={measure}
            />
          </Fragment>
        );
      })}
      <Gap height={rest} span={bounds.columns} />
    </tbody>
  );
}

/** Stands in the place of rows that are out of sight. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={styles.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

function markedIn({ marked }: CellFocus, row: number): readonly [number, number] | null {
  const isMarked = marked !== null && row >= marked.rows[0] && row <= marked.rows[1];
  return isMarked ? marked.columns : null;
}

/** How many rows there were when there last were any. */
function useLastCount(rows: readonly TableRow[] | null): number {
  const [last, setLast] = useState(rows?.length || firstBlanks);
  if (rows && rows.length > 0 && rows.length !== last) setLast(rows.length);
  return last;
}
