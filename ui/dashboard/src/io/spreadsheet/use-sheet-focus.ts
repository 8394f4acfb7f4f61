import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import type { SheetEditor } from './use-sheet-editor';

/** Keeps the focus on the chosen cell for as long as it is in the sheet, and that cell in sight. */
export function useSheetFocus(scroller: RefObject<HTMLElement | null>, editor: SheetEditor) {
  const { selection, editing, sheet } = editor;
  const { row, col } = selection.focus;
  const isHere = useRef(false);
  const isEditing = editing !== null;
  useLayoutEffect(() => {
    if (!isHere.current || isEditing) return;
    const cell = scroller.current?.querySelector<HTMLElement>('td[tabindex="0"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, row, col, isEditing, sheet]);
  return {
    onFocus: () => {
      isHere.current = true;
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      const next = event.relatedTarget;
      // Nothing at all takes the focus of an input that goes away.
      if (next && !event.currentTarget.contains(next)) isHere.current = false;
    },
  };
}
