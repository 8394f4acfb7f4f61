import { useMemo, useState } from 'react';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { columnLimits, fittedWidths, naturalWidths } from './column-widths';
import type { ShownColumn } from './columns';
import type { TableRow } from './read-rows';
import { readWidths, writeWidths } from './stored-widths';

export interface ColumnWidths {
  readonly widths: readonly number[];
  /** In CSS pixels, or null to leave it to the content. */
  readonly resize: (column: string, width: number | null) => void;
}

interface Options {
  readonly label: string;
  readonly columns: readonly ShownColumn[];
  /** Those that columns take their widths from. */
  readonly sample: readonly TableRow[];
  readonly available: number;
}

/** How wide the columns of a table are: as their content wants, or as somebody has left them here. */
export function useColumnWidths({ label, columns, sample, available }: Options): ColumnWidths {
  const { pathname } = useAppLocation();
  const table = `${pathname} ${label}`;
  const [chosen, setChosen] = useState(() => readWidths(table));
  const natural = useMemo(() => naturalWidths(columns, sample), [columns, sample]);
  const widths = useMemo(
    () =>
      fittedWidths({
        natural,
        chosen: columns.map(({ accessorKey }) => chosen[accessorKey]),
        available,
      }),
    [natural, columns, chosen, available],
  );
  return {
    widths,
    resize: (column, width) => {
      const { min, max } = columnLimits;
      const others = Object.entries(chosen).filter(([name]) => name !== column);
      const kept = width === null ? {} : { [column]: Math.max(min, Math.min(max, width)) };
      const next = { ...Object.fromEntries(others), ...kept };
      setChosen(next);
      writeWidths(table, next);
    },
  };
}
