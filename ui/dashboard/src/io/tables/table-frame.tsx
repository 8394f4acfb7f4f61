import type { ReactNode } from 'react';
import { RowsFrame } from '../rows/rows-frame';
import type { RowsState } from '../rows/rows-state';
import type { TableRow } from './read-rows';
import type { TableProps } from './schema';
import { SortSelect } from './sort-select';
import { TableOptions } from './table-options';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly props: TableProps;
  readonly table: RowsState<TableRow>;
  readonly orientation?: 'horizontal' | 'vertical';
  /** How much is chosen, and which rows, where something can be. */
  readonly status?: ReactNode;
  readonly selected?: ReadonlySet<string>;
  readonly children: ReactNode;
}

/** A table with its name, the filter, pages and what can be done with it. */
export function TableFrame({ id, label, props, table, children, ...rest }: Props) {
  const { orientation = 'horizontal', status, selected } = rest;
  const canSort = props.isSortable && orientation === 'horizontal';
  return (
    <RowsFrame
      id={id}
      label={label}
      helpText={props.helpText}
      isFilterable={props.isFilterable}
      state={table}
      controls={
        <>
          {canSort && <SortSelect columns={props.columns} table={table} />}
          {status}
        </>
      }
      options={
        <TableOptions
          label={label}
          columns={props.columns}
          table={table}
          orientation={orientation}
          selected={selected}
        />
      }
    >
      {children}
    </RowsFrame>
  );
}
