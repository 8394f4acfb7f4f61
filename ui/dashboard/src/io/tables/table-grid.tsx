import { tableTexts } from '@/lib/texts/tables';
import { columnsOf } from './cells';
import { ColumnHeader } from './column-header';
import { GridRow } from './grid-row';
import { SelectAll } from './select-all';
import { SkeletonRows } from './skeleton-rows';
import type { Sort } from './rows';
import type { TableProps } from './schema';
import type { Selection } from './use-selection';
import type { TableState } from './use-table';
import { VisuallyHidden } from '@/components/layout/visually-hidden';
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
  const { rows, view, pageSize, sortBy } = table;
  const columns = columnsOf(props.columns, props.data);
  const hasMenu = rows?.some(({ menu = [] }) => menu.length > 0) ?? false;
  // The host sorts by the key of a column; without one there is nothing it could be told.
  const canSort = (index: number) =>
    props.isSortable && (!isAsync || props.columns[index]?.accessorKey !== undefined);
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={label || tableTexts.untitled}
      tabIndex={0}
    >
      <table id={id} className={styles.table} aria-busy={rows === null || undefined}>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className={styles.choice}>
                {selection.isSingle ? (
                  <VisuallyHidden>{tableTexts.select}</VisuallyHidden>
                ) : (
                  <SelectAll selection={selection} />
                )}
              </th>
            )}
            {columns.map(({ label: name, accessorKey }, index) => (
              <ColumnHeader
                key={accessorKey}
                label={name}
                sort={directionOf(view.sort, accessorKey)}
                onSort={name && canSort(index) ? () => sortBy(accessorKey) : undefined}
              />
            ))}
            {hasMenu && (
              <th scope="col">
                <VisuallyHidden>{tableTexts.rowOptions}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody data-pw-search={view.query}>
          {rows?.map((row) => (
            <GridRow
              key={row.key}
              row={row}
              columns={columns}
              hasMenu={hasMenu}
              selection={selection}
            />
          )) ?? <SkeletonRows rows={Math.min(pageSize, 10)} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function directionOf(sort: Sort | null, column: string): Sort['direction'] | null {
  return sort?.column === column ? sort.direction : null;
}
