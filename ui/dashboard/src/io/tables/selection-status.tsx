import { TextButton } from '@/components/actions/text-button';
import { classNames } from '@/lib/class-names';
import { ioTexts } from '@/lib/texts/io';
import { tableTexts } from '@/lib/texts/tables';
import type { SelectionLimits } from '../components/selection-limits';
import type { RowsState } from '../rows/rows-state';
import type { TableRow } from './read-rows';
import type { Selection } from './use-selection';
import styles from './selection-status.module.css';

interface Props {
  readonly selection: Selection;
  readonly limits: SelectionLimits;
  readonly table: RowsState<TableRow>;
}

/** How many rows are chosen, how many may be, and how many of them are out of sight. */
export function SelectionStatus({ selection, limits, table }: Props) {
  const { keys } = selection;
  // While others are on their way, nobody can say which are out of sight.
  const here = table.rows?.filter(({ key }) => keys.has(key)).length ?? keys.size;
  const elsewhere = keys.size - here;
  const isTooMany = keys.size > (limits.maxSelections ?? Infinity);
  return (
    <span role="status" className={styles.status}>
      <span className={classNames(isTooMany && styles.tooMany)}>{counter(keys.size, limits)}</span>
      {elsewhere > 0 && (
        <span>
          {tableTexts.onOtherPages(elsewhere)}{' '}
          {!selection.isDisabled && (
            <TextButton onClick={selection.clear}>{tableTexts.clearSelection}</TextButton>
          )}
        </span>
      )}
    </span>
  );
}

function counter(
  count: number,
  { minSelections: min, maxSelections: max }: SelectionLimits,
): string {
  if (min !== undefined && max !== undefined) return ioTexts.selectedOf(count, min, max);
  if (max !== undefined) return ioTexts.selectUpTo(max);
  return min === undefined || min === 0 ? tableTexts.selected(count) : ioTexts.selectAtLeast(min);
}
