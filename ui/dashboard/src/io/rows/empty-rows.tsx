import { Inbox, SearchX } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { Icon } from '@/components/content/icon';
import { tableTexts } from '@/lib/texts/tables';
import type { Row } from './row';
import type { RowsState } from './rows-state';
import styles from './empty-rows.module.css';

/** Says that there is nothing, and the way out where a filter or a page is to blame. */
export function EmptyRows<R extends Row>({ state }: { readonly state: RowsState<R> }) {
  const { view, total, filter, goTo } = state;
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon of={view.query === '' ? Inbox : SearchX} size={20} />
      </span>
      <p role="status">{emptyText(view.query, total)}</p>
      {view.query !== '' && <Button onClick={() => filter('')}>{tableTexts.showEverything}</Button>}
      {view.query === '' && view.page > 0 && (
        <Button onClick={() => goTo(0)}>{tableTexts.firstPage}</Button>
      )}
    </div>
  );
}

function emptyText(query: string, total: number | undefined): string {
  if (query !== '') return tableTexts.noMatch(query);
  return total === undefined ? tableTexts.noneFound : tableTexts.noItems;
}
