import type { IoComponentProps } from '../io-component';
import { useRows } from '../rows/use-rows';
import type { DisplayTableProps } from './schema';
import { TableFrame } from './table-frame';
import { TableGrid } from './table-grid';
import { tableRows } from './table-rows';
import { VerticalTable } from './vertical-table';

/** DISPLAY_TABLE */
export default function DisplayTable(io: IoComponentProps<DisplayTableProps>) {
  const { id, label, props } = io;
  const { isAsync, orientation } = props;
  const isVertical = orientation === 'vertical';
  const table = useRows({
    rendering: props,
    kind: tableRows,
    isAsync,
    pageSize: props.defaultPageSize ?? (isVertical ? 5 : 20),
    setState: (state) => io.setState(state),
  });
  const parts = { id, label, props, table };
  return (
    <TableFrame {...parts} orientation={orientation}>
      {isVertical ? <VerticalTable {...parts} /> : <TableGrid {...parts} />}
    </TableFrame>
  );
}
