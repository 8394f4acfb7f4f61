import { useRef, type MouseEvent, type PointerEvent } from 'react';
import { moveTo, type Position } from './selection';
import type { SheetEditor } from './use-sheet-editor';

/** Chooses cells with a mouse or a finger: a click, shift and a click, or from one to another. */
export function useSheetPointer(editor: SheetEditor) {
  const isDragging = useRef(false);
  const isSecondTap = useRef(false);
  const { selection, size, select, columns } = editor;
  const { row, col } = selection.focus;
  return {
    onPointerDown: (event: PointerEvent) => {
      const cell = cellAt(event);
      isSecondTap.current = event.pointerType === 'touch' && cell?.row === row && cell.col === col;
    },
    onMouseDown: (event: MouseEvent) => {
      if (event.button !== 0 || isEditor(event)) return;
      const header = rowHeaderAt(event);
      const cell = cellAt(event);
      if (header !== null) {
        const end = { row: header, col: size.cols - 1 };
        select({ anchor: { row: header, col: 0 }, focus: end });
      }
      if (!cell) return;
      select(moveTo(selection, cell, size, event.shiftKey));
      isDragging.current = true;
      focusCell(event);
      // A box would take the focus from its cell.
      event.preventDefault();
    },
    onMouseOver: (event: MouseEvent) => {
      const cell = cellAt(event);
      if (event.buttons !== 1) isDragging.current = false;
      if (isDragging.current && cell) select(moveTo(selection, cell, size, true));
    },
    onClick: (event: MouseEvent) => {
      if (isEditor(event)) return;
      if (isBox(event)) editor.toggle();
      else if (isSecondTap.current && cellAt(event)) editor.edit();
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellAt(event);
      if (cell && !isEditor(event) && !isBox(event) && columns[cell.col]) editor.edit();
    },
  };
}

export function cellAt({ target }: Pick<MouseEvent, 'target'>): Position | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell && { row: Number(cell.dataset['row']), col: Number(cell.dataset['col']) };
}

function rowHeaderAt({ target }: MouseEvent): number | null {
  const header =
    target instanceof Element ? target.closest<HTMLElement>('[data-row-header]') : null;
  return header && Number(header.dataset['rowHeader']);
}

function isBox({ target }: MouseEvent): boolean {
  return target instanceof HTMLInputElement && target.type === 'checkbox';
}

function isEditor({ target }: MouseEvent): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

function focusCell({ target }: MouseEvent): void {
  if (target instanceof Element) target.closest<HTMLElement>('td')?.focus({ preventScroll: true });
}
