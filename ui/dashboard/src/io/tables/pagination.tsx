import { Button } from '@/components/actions/button';
import { tableTexts } from '@/lib/texts/tables';
import type { TableState } from './use-table';
import styles from './pagination.module.css';

/** Where in the table we are, and the way to the neighbours. */
export function Pagination({ table }: { readonly table: TableState }) {
  const { view, pageSize, rows, total, hasNext, goTo } = table;
  const from = view.page * pageSize + 1;
  const shown = rows?.length ?? pageSize;
  const to = Math.min(from + shown - 1, total ?? Infinity);
  const isLoading = rows === null;
  return (
    <div
      role="group"
      data-pw="pagination"
      aria-label={tableTexts.pages}
      className={styles.pagination}
    >
      <span className={styles.range} aria-live="polite">
        {total === 0 || shown === 0 ? tableTexts.noRecords : tableTexts.range(from, to, total)}
      </span>
      <Button
        aria-label={tableTexts.previousPage}
        disabled={view.page === 0 || isLoading}
        onClick={() => goTo(view.page - 1)}
      >
        {tableTexts.previous}
      </Button>
      <Button
        aria-label={tableTexts.nextPage}
        disabled={!hasNext || isLoading}
        onClick={() => goTo(view.page + 1)}
      >
        {tableTexts.next}
      </Button>
    </div>
  );
}
