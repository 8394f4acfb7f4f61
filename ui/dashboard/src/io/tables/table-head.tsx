import { VisuallyHidden } from '@/components/layout/visually-hidden';
import { tableTexts } from '@/lib/texts/tables';
import type { ShownColumn } from './cells';
import { ColumnHeader } from './column-header';
import type { Sort } from './rows';
import type { TableProps } from './schema';
import { SelectAll } from './select-all';
import type { Selection } from './use-selection';
import type { TableState } from './use-table';
import styles from './table-grid.module.css';

interface Props {
  readonly props: TableProps;
  readonly isAsync: boolean;
  readonly table: TableState;
  readonly columns: readonly ShownColumn[];
  /** The keys of those columns that hold numbers only. */
  readonly numeric: ReadonlySet<string>;
  readonly hasMenu: boolean;
  readonly selection: Selection | undefined;
}

/** The heads of all columns, with what chooses all rows before them. */
export function TableHead(head: Props) {
  const { props, isAsync, table, columns, numeric, hasMenu, selection } = head;
  const { view, sortBy } = table;
  // The host sorts by the key of a column; without one there is nothing it could be told.
  const canSort = (index: number) =>
    props.isSortable && (!isAsync || props.columns[index]?.accessorKey !== undefined);
  return (
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
        {columns.map(({ label, accessorKey }, index) => (
          <ColumnHeader
            key={accessorKey}
            label={label}
            isNumeric={numeric.has(accessorKey)}
            sort={directionOf(view.sort, accessorKey)}
            onSort={label && canSort(index) ? () => sortBy(accessorKey) : undefined}
          />
        ))}
        {hasMenu && (
          <th scope="col" className={styles.menu}>
            <VisuallyHidden>{tableTexts.rowOptions}</VisuallyHidden>
          </th>
        )}
      </tr>
    </thead>
  );
}

function directionOf(sort: Sort | null, column: string): Sort['direction'] | null {
  return sort?.column === column ? sort.direction : null;
}
