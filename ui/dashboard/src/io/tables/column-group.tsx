import { gridSizes, type GridLayout } from './use-grid-layout';

interface Props {
  readonly layout: GridLayout;
  readonly hasChoice: boolean;
}

/** How wide each column is. */
export function ColumnGroup({ layout, hasChoice }: Props) {
  const { columns, columnWidths, hasMenu } = layout;
  return (
    <colgroup>
      {hasChoice && <col style={{ width: gridSizes.choice }} />}
      {columns.map(({ accessorKey }, index) => (
        <col key={accessorKey} style={{ width: columnWidths.widths[index] }} />
      ))}
      {hasMenu && <col style={{ width: gridSizes.menu }} />}
    </colgroup>
  );
}
