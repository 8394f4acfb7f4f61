import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** So many rows are simply drawn; the browser's own search finds them, too. */
const fewRows = 100;

/** A row that is drawn, and how many pixels of rows that are not come right before it. */
export interface RowSlot {
  readonly index: number;
  readonly gap: number;
}

export interface RowSlots {
  readonly slots: readonly RowSlot[];
  /** How many pixels of rows that are not drawn come after all others. */
  readonly rest: number;
  /** For the row elements, which know their index by `data-index`. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}

interface Options {
  readonly count: number;
  readonly box: RefObject<HTMLElement | null>;
  /** Always drawn, so that it keeps the focus out of sight. */
  readonly active: number;
  readonly rowHeight: number;
}

/** Which rows of a long page are drawn: those in sight, some around them, and the active one. */
export function useRowSlots({ count, box, active, rowHeight }: Options): RowSlots {
  const isLong = count > fewRows;
  const virtualizer = useVirtualizer({
    count: isLong ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      const isFar = active < count && !near.includes(active);
      return isFar ? [...near, active].sort((a, b) => a - b) : near;
    },
  });
  if (!isLong) return { slots: slotsOf(count), rest: 0, measure: undefined };
  let end = 0;
  const slots = virtualizer.getVirtualItems().map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { index: item.index, gap };
  });
  return { slots, rest: virtualizer.getTotalSize() - end, measure: virtualizer.measureElement };
}

function slotsOf(count: number): readonly RowSlot[] {
  return Array.from({ length: count }, (_, index) => ({ index, gap: 0 }));
}
