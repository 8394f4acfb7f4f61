import { useMemo, type RefObject } from 'react';
import type { RowsState } from '../rows/rows-state';
import type { Bounds } from '../rows/cell-moves';
import type { ShownColumn } from './columns';
import type { TableRow } from './read-rows';
import type { TableProps } from './schema';
import { useBoxSize } from '../rows/use-box-size';
import { useColumnWidths, type ColumnWidths } from './use-column-widths';
import { useSampledColumns } from './use-sampled-columns';

/** In CSS pixels, as those of the style sheets. */
export const gridSizes = { choice: 40, menu: 44, row: 37 };

/** Where less room is, every row is a card. */
const cardsBelow = 480;

export interface GridLayout {
  readonly columns: readonly ShownColumn[];
  readonly columnWidths: ColumnWidths;
  readonly hasMenu: boolean;
  readonly isCards: boolean;
  /** Of the whole table. */
  readonly width: number;
  readonly bounds: Bounds;
}

interface Options {
  readonly label: string;
  readonly props: TableProps;
  readonly table: RowsState<TableRow>;
  readonly hasChoice: boolean;
  readonly box: RefObject<HTMLElement | null>;
}

const nothing: readonly never[] = [];

/** What a table looks like where it stands: its columns, as wide as there is room, or cards. */
export function useGridLayout({ label, props, table, hasChoice, box }: Options): GridLayout {
  const rows = table.rows ?? nothing;
  const { columns, sample } = useSampledColumns(props, rows);
  const hasMenu = useMemo(() => rows.some(({ menu = [] }) => menu.length > 0), [rows]);
  const edges = (hasChoice ? gridSizes.choice : 0) + (hasMenu ? gridSizes.menu : 0);
  const { width: room, height } = useBoxSize(box);
  const columnWidths = useColumnWidths({ label, columns, sample, available: room - edges });
  return {
    columns,
    columnWidths,
    hasMenu,
    isCards: room > 0 && room < cardsBelow,
    width: edges + columnWidths.widths.reduce((sum, width) => sum + width, 0),
    bounds: {
      rows: rows.length,
      columns: columns.length + Number(hasChoice) + Number(hasMenu),
      step: Math.max(1, Math.floor(height / gridSizes.row) - 2),
    },
  };
}
