import { useLayoutEffect, type RefObject } from 'react';
import type { RowView } from '../rows/row-view';

/** What is shown anew is read from its top. */
export function useScrollToTop(
  box: RefObject<HTMLElement | null>,
  { query, sort, page, pageSize }: RowView,
): void {
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [box, query, sort, page, pageSize]);
}
