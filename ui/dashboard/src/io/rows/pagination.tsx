import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { Icon } from '@/components/content/icon';
import { NativeSelect } from '@/components/forms/native-select';
import { tableTexts } from '@/lib/texts/tables';
import { pageSizes } from './page-sizes';
import type { Row } from './row';
import type { RowsState } from './rows-state';
import styles from './pagination.module.css';

interface Props<R extends Row> {
  readonly state: RowsState<R>;
}

/** Where among the rows we are, how many make a page, and the way to the neighbours. */
export function Pagination<R extends Row>({ state }: Props<R>) {
  const { view, rows, hasNext, trouble, goTo } = state;
  const isLoading = rows === null && trouble !== 'over';
  return (
    <div
      role="group"
      data-pw="pagination"
      aria-label={tableTexts.pages}
      className={styles.pagination}
    >
      <span className={styles.range} aria-live="polite">
        {rangeText(state)}
      </span>
      <PageSize state={state} />
      <span className={styles.buttons}>
        <Button
          aria-label={tableTexts.previousPage}
          disabled={view.page === 0 || isLoading}
          onClick={() => goTo(view.page - 1)}
        >
          <Icon of={ChevronLeft} />
          <span className={styles.word}>{tableTexts.previous}</span>
        </Button>
        <Button
          aria-label={tableTexts.nextPage}
          disabled={!hasNext || isLoading}
          onClick={() => goTo(view.page + 1)}
        >
          <span className={styles.word}>{tableTexts.next}</span>
          <Icon of={ChevronRight} />
        </Button>
      </span>
    </div>
  );
}

function rangeText<R extends Row>({ view, rows, total, trouble }: RowsState<R>): string {
  if (rows === null) return trouble === 'over' ? '' : tableTexts.loading;
  if (rows.length === 0) return tableTexts.noRecords;
  const from = view.page === 0 ? 1 : view.page * view.pageSize + 1;
  return tableTexts.range(from, from + rows.length - 1, total);
}

/** Offered where another size would make a difference. */
function PageSize<R extends Row>({ state }: Props<R>) {
  const { view, total, isLocal, setPageSize, rows } = state;
  const sizes = pageSizes(view.pageSize, { isLocal });
  const [smallest = 0] = sizes;
  const isOnePage = total !== undefined && total <= Math.min(smallest, view.pageSize);
  if (isOnePage || (rows?.length === 0 && view.page === 0)) return null;
  return (
    <span className={styles.size}>
      <NativeSelect
        aria-label={tableTexts.pageSize}
        value={String(view.pageSize)}
        onChange={(size) => setPageSize(Number(size))}
        options={sizes.map((size) => ({ value: String(size), label: tableTexts.perPage(size) }))}
      />
    </span>
  );
}
