import type { ReactNode } from 'react';
import { Spinner } from '@/components/feedback/spinner';
import { tableTexts } from '@/lib/texts/tables';
import { HelpText } from '../components/help-text';
import { FilterBox } from './filter-box';
import { Pagination } from './pagination';
import { TableOptions } from './table-options';
import type { TableProps } from './schema';
import type { TableState } from './use-table';
import styles from './table-frame.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly props: TableProps;
  readonly table: TableState;
  /** How much is chosen, where something can be. */
  readonly status?: ReactNode;
  /** The table itself. */
  readonly children: ReactNode;
}

/** What stands around the rows of a table: its name, the filter, pages and what can be done with it. */
export function TableFrame({ id, label, props, table, status, children }: Props) {
  const { rows, view, total, all } = table;
  const isEmpty = rows?.length === 0;
  const isLoading = rows === null;
  return (
    <div className={styles.frame} data-density="compact">
      {label && (
        <h2 id={`${id}-label`} className={styles.label}>
          {label}
        </h2>
      )}
      {props.helpText && (
        <div className={styles.help}>
          <HelpText text={props.helpText} />
        </div>
      )}
      <div className={styles.controls}>
        <div className={styles.filter}>
          {props.isFilterable && <FilterBox isRemote={all === null} onFilter={table.filter} />}
        </div>
        {isLoading && <Spinner />}
        {status}
        <span className={styles.gap} />
        <Pagination table={table} />
        {all && <TableOptions label={label} columns={props.columns} rows={all} />}
      </div>
      {isEmpty ? (
        <p role="status" className={styles.empty} data-pw-search={view.query}>
          {emptyText(view.query, total)}
        </p>
      ) : (
        children
      )}
    </div>
  );
}

function emptyText(query: string, total: number | undefined): string {
  if (query !== '') return tableTexts.noMatch(query);
  return total === undefined ? tableTexts.noneFound : tableTexts.noItems;
}
