import { classNames } from '@/lib/class-names';
import { tableTexts } from '@/lib/texts/tables';
import { columnsOf, isNumeric } from './cells';
import { GridRow } from './grid-row';
import { SkeletonRows } from './skeleton-rows';
import type { TableProps } from './schema';
import type { Selection } from './use-selection';
import { TableHead } from './table-head';
import type { TableState } from './use-table';
import styles from './table-grid.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly props: TableProps;
  readonly isAsync: boolean;
  readonly table: TableState;
  readonly selection?: Selection;
}

/** Rows under each other, columns that can be sorted. */
export function TableGrid({ id, label, props, isAsync, table, selection }: Props) {
  const { rows, view, pageSize } = table;
  const columns = columnsOf(props.columns, props.data);
  const numeric = new Set(
    columns.map((column) => column.accessorKey).filter((key) => isNumeric(rows ?? [], key)),
  );
  const hasMenu = rows?.some(({ menu = [] }) => menu.length > 0) ?? false;
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={label || tableTexts.untitled}
      tabIndex={0}
    >
      <table
        id={id}
        className={classNames('iv-table', styles.table)}
        aria-busy={rows === null || undefined}
      >
        <TableHead
          props={props}
          isAsync={isAsync}
          table={table}
          columns={columns}
          numeric={numeric}
          hasMenu={hasMenu}
          selection={selection}
        />
        <tbody data-pw-search={view.query}>
          {rows?.map((row) => (
            <GridRow
              key={row.key}
              row={row}
              columns={columns}
              numeric={numeric}
              hasMenu={hasMenu}
              selection={selection}
            />
          )) ?? <SkeletonRows rows={Math.min(pageSize, 10)} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}
