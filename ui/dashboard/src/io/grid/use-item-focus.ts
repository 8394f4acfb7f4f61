import { useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { moved } from '../rows/cell-moves';

interface ItemFocus {
  /** The item that the Tab key leads to. */
  readonly active: number;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** How many lines PageUp and PageDown leave behind. */
const step = 3;

/** One item of a grid is the one that keys are about; arrows and their kin lead to the others. */
export function useItemFocus(
  grid: RefObject<HTMLElement | null>,
  count: number,
  columns: number,
): ItemFocus {
  const [focused, setFocused] = useState(0);
  const active = Math.max(0, Math.min(focused, count - 1));
  return {
    active,
    onFocus: ({ target }) => setFocused(indexOf(target) ?? active),
    onKeyDown: (event) => {
      const from = indexOf(event.target);
      if (from === null || event.altKey) return;
      const position = { row: Math.floor(from / columns), column: from % columns };
      const bounds = { rows: Math.ceil(count / columns), columns, step };
      const to = moved(position, { key: event.key, mod: event.ctrlKey || event.metaKey }, bounds);
      if (to === null) return;
      event.preventDefault();
      const index = Math.min(count - 1, to.row * columns + to.column);
      const cell = grid.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
      (cell?.querySelector<HTMLElement>('a[href]') ?? cell)?.focus();
    },
  };
}

/** Which item something is in; menus are drawn over items, not in them. */
function indexOf(target: EventTarget): number | null {
  if (!(target instanceof Element) || target.closest('[role="menu"]')) return null;
  const cell = target.closest<HTMLElement>('[role="gridcell"]');
  return cell ? Number(cell.dataset['index']) : null;
}
