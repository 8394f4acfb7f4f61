import type { IoComponentProps } from '../io-component';
import { RowsFrame } from '../rows/rows-frame';
import { useRows } from '../rows/use-rows';
import { gridItems } from './grid-items';
import { ItemGrid } from './item-grid';
import type { DisplayGridProps } from './schema';

/** DISPLAY_GRID */
export default function DisplayGrid(io: IoComponentProps<DisplayGridProps>) {
  const { id, label, props } = io;
  const grid = useRows({
    rendering: props,
    kind: gridItems,
    isAsync: props.isAsync,
    pageSize: props.defaultPageSize ?? 20,
    setState: (state) => io.setState(state),
  });
  return (
    <RowsFrame
      id={id}
      label={label}
      helpText={props.helpText}
      isFilterable={props.isFilterable}
      state={grid}
      isOpen
    >
      <ItemGrid id={id} label={label} grid={grid} idealColumnWidth={props.idealColumnWidth} />
    </RowsFrame>
  );
}
