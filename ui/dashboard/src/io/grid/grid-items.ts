import type { RowKind } from '../rows/rows-state';
import type { GridItem } from './read-items';

/** Items of grids: found by their words, and never sorted. */
export const gridItems: RowKind<GridItem> = {
  textOf: ({ data, problem }) => problem ?? [labelOf(data), data.description ?? ''].join(' '),
  sorted: (items) => items,
};

/** What an item is called. */
export function labelOf({ label, title }: GridItem['data']): string {
  return String(label ?? title ?? '');
}
