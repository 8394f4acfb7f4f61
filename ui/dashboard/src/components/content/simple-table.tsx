import type { Key, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { VisuallyHidden } from '../layout/visually-hidden';
import styles from './simple-table.module.css';

export interface Column<Row> {
  readonly header: string;
  readonly render: (row: Row) => ReactNode;
  /** The column that names the row. */
  readonly primary?: boolean;
  /** Numbers and actions stand at the end. */
  readonly align?: 'end';
  /** The header is only for screen readers, as above a column of menus. */
  readonly hideHeader?: boolean;
}

interface Props<Row> {
  /** What the table lists; only screen readers need to be told. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
}

/**
 * A table for lists of settings: real rows and headers, stacked on phones. The roles are written
 * out because browsers forget them as soon as CSS stacks the rows. For an action's data there is
 * the transaction table.
 */
export function SimpleTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className={styles.wrapper}>
      <table role="table" className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ header, hideHeader, align }) => (
              <th
                key={header}
                role="columnheader"
                scope="col"
                className={classNames(styles.header, align && styles.end)}
              >
                {hideHeader ? <VisuallyHidden>{header}</VisuallyHidden> : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className={styles.row}>
              {columns.map((column) => (
                <Cell key={column.header} column={column}>
                  {column.render(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly children: ReactNode;
}

function Cell<Row>({ column, children }: CellProps<Row>) {
  const { header, primary, align, hideHeader } = column;
  const className = classNames(styles.cell, primary && styles.primary, align && styles.end);
  return primary ? (
    <th role="rowheader" scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td role="cell" data-label={hideHeader ? undefined : header} className={className}>
      {children}
    </td>
  );
}
