import { useState } from 'react';
import type { IoComponentProps } from '../io-component';
import type { SelectTableProps } from './schema';
import { SelectionError } from './selection-error';
import { SelectionStatus } from './selection-status';
import { TableFrame } from './table-frame';
import { TableGrid } from './table-grid';
import { useSelection } from './use-selection';
import { useTable } from './use-table';

/** What hosts take for a chosen row. */
export interface RowKey {
  readonly key: string;
}

/** SELECT_TABLE */
export default function SelectTable(io: IoComponentProps<SelectTableProps, readonly RowKey[]>) {
  const { id, label, props, value = [], error } = io;
  const { minSelections, maxSelections } = props;
  const table = useTable({
    props,
    isAsync: false,
    isVertical: false,
    setState: (state) => io.setState(state),
  });
  const choose = (keys: ReadonlySet<string>) => {
    const isNothing = keys.size === 0 && io.isOptional && !minSelections;
    io.onChange(isNothing ? undefined : Array.from(keys, (key) => ({ key })));
  };
  const askForAll = useAllKeys(props.selectedKeys, choose, table.askForAll);
  const selection = useSelection({
    keys: new Set(value.map(({ key }) => key)),
    onChange: choose,
    rows: table.rows ?? [],
    all: table.all,
    // While other rows are on their way, the next answer would be one about them.
    askForAll: () => table.rows !== null && askForAll(),
    isSingle: minSelections === 1 && maxSelections === 1,
    isDisabled: io.isDisabled || props.disabled === true,
  });
  return (
    <div data-pw="field" className={error === null ? undefined : 'has-error'}>
      <TableFrame
        id={id}
        label={label}
        props={props}
        table={table}
        status={<SelectionStatus selection={selection} limits={props} rows={table.rows ?? []} />}
      >
        <TableGrid
          id={id}
          label={label}
          props={props}
          isAsync={false}
          table={table}
          selection={selection}
        />
      </TableFrame>
      <SelectionError id={`${id}-error`} error={error} />
    </div>
  );
}

/** Takes the keys of all rows that match from the host's next answer. */
function useAllKeys(
  selectedKeys: readonly string[],
  choose: (keys: ReadonlySet<string>) => void,
  ask: () => void,
): () => void {
  const [awaited, setAwaited] = useState<readonly string[] | null>(null);
  if (awaited !== null && awaited !== selectedKeys) {
    setAwaited(null);
    queueMicrotask(() => choose(new Set(selectedKeys)));
  }
  return () => {
    setAwaited(selectedKeys);
    ask();
  };
}
