import { PrimitiveValue } from '../values/primitive-value';
import { columnsOf, plainText } from './cells';
import type { TableProps } from './schema';
import type { TableState } from './use-table';
import styles from './vertical-table.module.css';

interface Props {
  readonly id: string;
  readonly props: TableProps;
  readonly table: TableState;
}

/** A table on its side: one line for each column, beside each other what are rows elsewhere. */
export function VerticalTable({ id, props, table }: Props) {
  const columns = columnsOf(props.columns, props.data);
  const rows = table.rows ?? [];
  return (
    <div className={styles.scroll}>
      <table id={id} className={styles.table} aria-busy={table.rows === null || undefined}>
        <tbody data-pw-search={table.view.query}>
          {columns.map(({ label, accessorKey }) => (
            <tr key={accessorKey}>
              <th role="rowheader" scope="row">
                {label}
              </th>
              {rows.map((row) => (
                <td key={row.key}>
                  <PrimitiveValue value={shown(row.data[accessorKey])} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && !(raw instanceof Date) ? plainText(raw) : raw;
}
