import type { Table, TableCell, TableRow } from 'mdast';
import type { ReactNode } from 'react';
import styles from './markdown.module.css';

interface Props {
  readonly table: Table;
  readonly renderCell: (cell: TableCell) => ReactNode;
}

/** A table in a text; wide ones scroll. */
export function MarkdownTable({ table, renderCell }: Props) {
  const [head, ...body] = table.children;
  const cells = (row: TableRow, Cell: 'th' | 'td') =>
    row.children.map((cell, index) => (
      <Cell key={index} style={{ textAlign: table.align?.[index] ?? undefined }}>
        {renderCell(cell)}
      </Cell>
    ));
  return (
    <div className={styles.scroll}>
      <table>
        {head && (
          <thead>
            <tr>{cells(head, 'th')}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
