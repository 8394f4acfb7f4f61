import { useEffect } from 'react';
import type { Row } from './row';
import { prepareSearch } from './search';

/** So many rows are filtered at once without anybody noticing. */
const few = 2000;

/** Uses idle moments to make the first key in the filter of a long list as quick as the others. */
export function usePreparedSearch<R extends Row>(
  rows: readonly R[],
  textOf: (row: R) => string,
): void {
  useEffect(() => {
    if (rows.length <= few) return;
    let next = 0;
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      next = prepareSearch(rows, next, textOf);
      if (next < rows.length) timer = setTimeout(step);
    };
    timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [rows, textOf]);
}
