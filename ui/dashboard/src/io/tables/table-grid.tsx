import { useRef } from 'react';
import { classNames } from '@/lib/class-names';
import { tableTexts } from '@/lib/texts/tables';
import type { RowsState } from '../rows/rows-state';
import { ColumnGroup } from './column-group';
import { GridBody } from './grid-body';
import type { TableRow } from './read-rows';
import type { TableProps } from './schema';
import { TableHead } from './table-head';
import { useCellFocus } from './use-cell-focus';
import { useGridEvents } from './use-grid-events';
import { useGridLayout } from './use-grid-layout';
import { useScrollToTop } from './use-scroll-to-top';
import type { Selection } from './use-selection';
import styles from './table-grid.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly props: TableProps;
  readonly table: RowsState<TableRow>;
  readonly selection?: Selection;
}

const nothing: readonly never[] = [];

/**
 * Rows under each other, columns that can be sorted. It keeps the roles of a table, which people's
 * scripts rely on, and moves between its cells by the keys of a grid.
 */
export function TableGrid({ id, label, props, table, selection }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLTableElement>(null);
  const hasChoice = selection !== undefined;
  const layout = useGridLayout({ label, props, table, hasChoice, box });
  const { columns, isCards, width, bounds } = layout;
  const rows = table.rows ?? nothing;
  const focus = useCellFocus({
    table: element,
    rows,
    view: table.view,
    bounds,
    canMark: !hasChoice,
  });
  useScrollToTop(box, table.view);
  const events = useGridEvents({ table: element, rows, columns, focus, selection });
  return (
    <div ref={box} role="presentation" className={styles.scroll} {...events}>
      <table
        ref={element}
        id={id}
        role="table"
        aria-label={label || tableTexts.untitled}
        aria-rowcount={table.total === undefined ? -1 : table.total + 1}
        aria-busy={table.rows === null || undefined}
        tabIndex={-1}
        data-layout={isCards ? 'cards' : 'columns'}
        className={classNames(
          'iv-table',
          'iv-table--fixed-columns',
          styles.table,
          isCards && styles.cards,
        )}
        style={isCards ? undefined : { width }}
      >
        {!isCards && <ColumnGroup layout={layout} hasChoice={hasChoice} />}
        <TableHead
          isSortable={props.isSortable}
          table={table}
          layout={layout}
          selection={selection}
        />
        <GridBody box={box} table={table} layout={layout} selection={selection} focus={focus} />
      </table>
    </div>
  );
}
