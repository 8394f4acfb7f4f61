import type { MouseEvent } from 'react';
import { OptionMenu } from '@/components/actions/option-menu';
import { classNames } from '@/lib/class-names';
import { tableTexts } from '@/lib/texts/tables';
import { Cell } from './cell';
import { plainText, richCellOf, type ShownColumn } from './cells';
import { useRowMenu } from './row-menu';
import type { TableRow } from './schema';
import type { Selection } from './use-selection';
import styles from './grid-row.module.css';

interface Props {
  readonly row: TableRow;
  readonly columns: readonly ShownColumn[];
  /** The keys of those columns that hold numbers only. */
  readonly numeric: ReadonlySet<string>;
  /** Whether any row has a menu, so that all have a place for it. */
  readonly hasMenu: boolean;
  readonly selection: Selection | undefined;
}

/** One row; where rows can be chosen, a click anywhere on it does. */
export function GridRow({ row, columns, numeric, hasMenu, selection }: Props) {
  const rowMenu = useRowMenu();
  const isSelected = selection?.keys.has(row.key) ?? false;
  const colors = columns.map(
    ({ accessorKey }) => richCellOf(row.data[accessorKey])?.highlightColor,
  );
  const common = colors.every((color) => color === colors[0]) ? colors[0] : undefined;
  const canToggle = selection !== undefined && !selection.isDisabled;
  const toggle = (event: MouseEvent) => selection?.toggle(row.key, event.shiftKey);
  const menu = row.menu ?? [];
  return (
    <tr
      className={classNames(
        'iv-table-row',
        styles.row,
        canToggle && styles.selectable,
        isSelected && styles.selected,
        isSelected && 'iv-table-row--selected',
      )}
      data-highlight-color={common}
      // Shift and a click chooses a range; the browser would mark its text as well.
      onMouseDown={(event) => event.shiftKey && canToggle && event.preventDefault()}
      onClick={canToggle ? toggle : undefined}
    >
      {selection && (
        <td>
          <input
            type="checkbox"
            className={styles.box}
            aria-label={tableTexts.selectRow(nameOf(row, columns))}
            checked={isSelected}
            disabled={selection.isDisabled}
            onChange={() => {}}
            onClick={(event) => {
              event.stopPropagation();
              toggle(event);
            }}
          />
        </td>
      )}
      {columns.map(({ accessorKey }, index) => (
        <td
          key={accessorKey}
          className={classNames('iv-table-cell', numeric.has(accessorKey) && styles.numeric)}
          data-highlight-color={colors[index]}
        >
          <Cell raw={row.data[accessorKey]} />
        </td>
      ))}
      {hasMenu && (
        <td className={styles.menu}>
          {menu.length > 0 && (
            // A menu is about its row, but does not choose it.
            <span role="presentation" onClick={(event) => event.stopPropagation()}>
              <OptionMenu items={menu.map(rowMenu)} />
            </span>
          )}
        </td>
      )}
    </tr>
  );
}

/** What a row is called: its first cell. */
function nameOf(row: TableRow, columns: readonly ShownColumn[]): string {
  const [first] = columns;
  return first ? plainText(row.data[first.accessorKey]) : '';
}
