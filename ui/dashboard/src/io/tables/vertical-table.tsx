import { tableTexts } from '@/lib/texts/tables';
import { PrimitiveValue } from '../values/primitive-value';
import { columnsOf, plainText } from './cells';
import type { TableProps } from './schema';
import type { TableState } from './use-table';
import styles from './vertical-table.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly props: TableProps;
  readonly table: TableState;
}

/** A table on its side: one line for each column, beside each other what are rows elsewhere. */
export function VerticalTable({ id, label, props, table }: Props) {
  const columns = columnsOf(props.columns, props.data);
  const rows = table.rows ?? [];
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={label || tableTexts.untitled}
      tabIndex={0}
    >
      <table id={id} className={styles.table} aria-busy={table.rows === null || undefined}>
        <tbody data-pw-search={table.view.query}>
          {columns.map(({ label: name, accessorKey }) => (
            <tr key={accessorKey}>
              <th role="rowheader" scope="row">
                {name}
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
