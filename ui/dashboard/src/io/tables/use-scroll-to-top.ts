import { useLayoutEffect, type RefObject } from 'react';
import type { RowView } from '../rows/row-view';

/** What is shown anew is read from its top. */
export function useScrollToTop(
  box: RefObject<HTMLElement | null>,
  { query, sort, page, pageSize }: RowView,
): void {
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [box, query, sort, page, pageSize]);
}
