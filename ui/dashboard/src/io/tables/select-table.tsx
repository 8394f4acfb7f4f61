import { useMemo } from 'react';
import { classNames } from '@/lib/class-names';
import type { IoComponentProps } from '../io-component';
import { useRows } from '../rows/use-rows';
import { chosenRows, type ChosenRow } from './chosen-rows';
import type { SelectTableProps } from './schema';
import { SelectionError } from './selection-error';
import { SelectionStatus } from './selection-status';
import { TableFrame } from './table-frame';
import { TableGrid } from './table-grid';
import { tableRows } from './table-rows';
import { useSelection } from './use-selection';

const nothing: readonly never[] = [];

/** SELECT_TABLE */
export default function SelectTable(io: IoComponentProps<SelectTableProps, readonly ChosenRow[]>) {
  const { id, label, props, value = nothing, error } = io;
  const { minSelections, maxSelections } = props;
  const keys = useMemo(() => new Set(value.map(({ key }) => key)), [value]);
  const choose = (chosen: ReadonlySet<string>) => {
    const isNothing = chosen.size === 0 && io.isOptional && !minSelections;
    io.onChange(isNothing ? undefined : chosenRows(props, chosen));
  };
  const table = useRows({
    rendering: props,
    kind: tableRows,
    isAsync: false,
    pageSize: props.defaultPageSize ?? 20,
    setState: (state) => io.setState(state),
    onKeys: (all) => choose(new Set(all)),
  });
  const selection = useSelection({
    keys,
    onChange: choose,
    rows: table.rows ?? nothing,
    all: table.all,
    askForKeys: table.askForKeys,
    isSingle: minSelections === 1 && maxSelections === 1,
    isDisabled: io.isDisabled || props.disabled === true,
  });
  return (
    <div data-pw="field" className={classNames(error !== null && 'has-error')}>
      <TableFrame
        id={id}
        label={label}
        props={props}
        table={table}
        selected={keys}
        status={<SelectionStatus selection={selection} limits={props} table={table} />}
      >
        <TableGrid id={id} label={label} props={props} table={table} selection={selection} />
      </TableFrame>
      <SelectionError id={`${id}-error`} error={error} />
    </div>
  );
}
