import { memo, type Ref } from 'react';
import { OptionMenu } from '@/components/actions/option-menu';
import { classNames } from '@/lib/class-names';
import { tableTexts } from '@/lib/texts/tables';
import { TabStopContext } from '../values/tab-stop-context';
import { highlightOf, plainText } from './cells';
import type { ShownColumn } from './columns';
import { GridCells } from './grid-cells';
import type { TableRow } from './read-rows';
import { useRowMenu } from './row-menu';
import styles from './grid-row.module.css';

export interface GridRowProps {
  readonly row: TableRow;
  /** On the page, and among all that match (aria-rowindex). */
  readonly index: number;
  readonly rowIndex: number;
  readonly columns: readonly ShownColumn[];
  /** Whether any row has a menu, so that all have a place for it. */
  readonly hasMenu: boolean;
  /** Null where rows cannot be chosen. */
  readonly choice: { readonly isDisabled: boolean } | null;
  readonly isSelected: boolean;
  /** The column that the Tab key leads to; null in all rows but one. */
  readonly stop: number | null;
  /** The first and the last column that are marked to be copied. */
  readonly marked: readonly [number, number] | null;
  readonly measure: Ref<HTMLTableRowElement> | undefined;
}

/** One row. What happens to it is the business of the table, so that it is drawn only when it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, rowIndex, columns, hasMenu, choice, isSelected, stop, measure } = props;
  const colors = columns.map(({ accessorKey }) => highlightOf(row.data[accessorKey]));
  const [color] = colors;
  const canToggle = choice !== null && !choice.isDisabled && row.problem === undefined;
  return (
    <TabStopContext value={stop === null ? -1 : 0}>
      <tr
        ref={measure}
        role="row"
        aria-rowindex={rowIndex}
        data-index={index}
        className={classNames(
          'iv-table-row',
          styles.row,
          canToggle && styles.selectable,
          isSelected && styles.selected,
          isSelected && 'iv-table-row--selected',
        )}
        data-highlight-color={colors.every((each) => each === color) ? color : undefined}
      >
        {choice && (
          <td role="cell" className={styles.choice}>
            <input
              type="checkbox"
              className={styles.box}
              aria-label={tableTexts.selectRow(nameOf(row, columns))}
              checked={isSelected}
              disabled={!canToggle}
              tabIndex={stop === null ? -1 : 0}
              onChange={ignore}
            />
          </td>
        )}
        <GridCells {...props} colors={colors} />
        {hasMenu && <RowMenu row={row} isStop={stop !== null} />}
      </tr>
    </TabStopContext>
  );
});

function RowMenu({ row, isStop }: { readonly row: TableRow; readonly isStop: boolean }) {
  const rowMenu = useRowMenu();
  const { menu = [] } = row;
  return (
    <td role="cell" className={styles.menu}>
      {menu.length > 0 && <OptionMenu items={menu.map(rowMenu)} tabIndex={isStop ? 0 : -1} />}
    </td>
  );
}

/** The table hears of clicks, with the keys that are held. */
function ignore(): void {
  // React wants a handler for a box whose state is given to it.
}

/** What a row is called: its first cell. */
function nameOf(row: TableRow, columns: readonly ShownColumn[]): string {
  const [first] = columns;
  return first ? plainText(row.data[first.accessorKey]) : '';
}
