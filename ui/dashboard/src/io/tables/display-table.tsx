import type { IoComponentProps } from '../io-component';
import type { DisplayTableProps } from './schema';
import { TableFrame } from './table-frame';
import { TableGrid } from './table-grid';
import { useTable } from './use-table';
import { VerticalTable } from './vertical-table';

/** DISPLAY_TABLE */
export default function DisplayTable(io: IoComponentProps<DisplayTableProps>) {
  const { id, label, props } = io;
  const { isAsync, orientation } = props;
  const isVertical = orientation === 'vertical';
  const table = useTable({ props, isAsync, isVertical, setState: (state) => io.setState(state) });
  return (
    <TableFrame id={id} label={label} props={props} table={table}>
      {isVertical ? (
        <VerticalTable id={id} label={label} props={props} table={table} />
      ) : (
        <TableGrid id={id} label={label} props={props} isAsync={isAsync} table={table} />
      )}
    </TableFrame>
  );
}
