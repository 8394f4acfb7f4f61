import { useState } from 'react';
import { VisuallyHidden } from '@/components/layout/visually-hidden';
import { tableTexts } from '@/lib/texts/tables';
import { nextSort, type Sort } from '../rows/row-view';
import type { RowsState } from '../rows/rows-state';
import { ColumnHeader } from './column-header';
import type { ShownColumn } from './columns';
import type { TableRow } from './read-rows';
import { SelectAll } from './select-all';
import type { GridLayout } from './use-grid-layout';
import type { Selection } from './use-selection';
import styles from './table-grid.module.css';

interface Props {
  readonly isSortable: boolean;
  readonly table: RowsState<TableRow>;
  readonly layout: GridLayout;
  readonly selection: Selection | undefined;
}

/** The heads of all columns, with what chooses all rows before them. */
export function TableHead({ isSortable, table, layout, selection }: Props) {
  const { columns, columnWidths, hasMenu } = layout;
  const [stop, setStop] = useState(0);
  // The host sorts by the key of a column; without one there is nothing it could be told.
  const canSort = ({ label, isNamed }: ShownColumn) =>
    isSortable && label !== '' && (table.isLocal || isNamed);
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr role="row" aria-rowindex={1}>
        {selection && <ChoiceHeader selection={selection} />}
        {columns.map((column, index) => {
          const { accessorKey } = column;
          const sort = () => table.sort(nextSort(table.view.sort, accessorKey));
          return (
            <ColumnHeader
              key={accessorKey}
              column={column}
              sort={directionOf(table.view.sort, accessorKey)}
              onSort={canSort(column) ? sort : undefined}
              width={columnWidths.widths[index] ?? 0}
              onResize={(width) => columnWidths.resize(accessorKey, width)}
              isStop={index === stop}
              onFocus={() => setStop(index)}
            />
          );
        })}
        {hasMenu && (
          <th role="columnheader" scope="col" className={styles.menu}>
            <VisuallyHidden>{tableTexts.rowOptions}</VisuallyHidden>
          </th>
        )}
      </tr>
    </thead>
  );
}

function ChoiceHeader({ selection }: { readonly selection: Selection }) {
  return (
    <th role="columnheader" scope="col" className={styles.choice} data-label={tableTexts.selectAll}>
      {selection.isSingle ? (
        <VisuallyHidden>{tableTexts.select}</VisuallyHidden>
      ) : (
        <SelectAll selection={selection} />
      )}
    </th>
  );
}

function directionOf(sort: Sort | null, column: string): Sort['direction'] | null {
  return sort?.column === column ? sort.direction : null;
}
