import { NativeSelect } from '@/components/forms/native-select';
import { tableTexts } from '@/lib/texts/tables';
import type { Sort } from '../rows/row-view';
import type { RowsState } from '../rows/rows-state';
import type { TableColumn } from './read-columns';
import type { TableRow } from './read-rows';
import styles from './sort-select.module.css';

interface Props {
  readonly columns: readonly TableColumn[];
  readonly table: RowsState<TableRow>;
}

const directions = ['asc', 'desc'] as const;
const unsorted = '';

/** Sorts where there is no room for the heads of columns. */
export function SortSelect({ columns, table }: Props) {
  const { sort } = table.view;
  const sorts = columns.flatMap(({ label, accessorKey }, index) => {
    const canSort = label !== '' && (table.isLocal || accessorKey !== undefined);
    const column = accessorKey ?? String(index);
    return canSort ? directions.map((direction) => ({ label, column, direction })) : [];
  });
  if (sorts.length === 0) return null;
  return (
    <div className={styles.sort}>
      <NativeSelect
        aria-label={tableTexts.sortBy}
        value={sort ? nameOf(sort) : unsorted}
        onChange={(name) => table.sort(sorts.find((each) => nameOf(each) === name) ?? null)}
        options={[
          { value: unsorted, label: tableTexts.unsorted },
          ...sorts.map((each) => ({
            value: nameOf(each),
            label: tableTexts.sorted(each.label, each.direction),
          })),
        ]}
      />
    </div>
  );
}

function nameOf({ column, direction }: Sort): string {
  return `${direction} ${column}`;
}
