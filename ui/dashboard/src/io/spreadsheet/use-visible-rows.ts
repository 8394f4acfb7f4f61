import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Pixels. */
export const rowHeight = 36;

/** The rows to draw: those in sight, some around them, and the one that has the focus. */
export function useVisibleRows(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  active: number,
) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => {
      const indexes = new Set([...defaultRangeExtractor(range), active]);
      return [...indexes].filter((index) => index < count).sort((a, b) => a - b);
    },
  });
  return virtualizer.getVirtualItems();
}
