import { useRef, useState, type MouseEvent } from 'react';
import { at } from './selection';
import { cellAt } from './use-sheet-pointer';
import type { SheetEditor } from './use-sheet-editor';

export type SheetMenuState = ReturnType<typeof useSheetMenu>;

/** The menu of the chosen rows: opened by a right click, a long press, or the key for it. */
export function useSheetMenu({ range, select, isReadOnly }: SheetEditor) {
  const anchor = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (event: MouseEvent) => {
    const cell = cellAt(event);
    // With shift one gets the menu of the browser.
    if (!cell || event.shiftKey || isReadOnly || !(event.target instanceof Element)) return;
    event.preventDefault();
    if (cell.row < range.top || cell.row > range.bottom) select(at(cell.row, cell.col));
    anchor.current = event.target.closest<HTMLElement>('td');
    setIsOpen(true);
  };
  return { anchor, isOpen, open, close: () => setIsOpen(false) };
}
