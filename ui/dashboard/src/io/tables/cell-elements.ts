import type { Position } from '../rows/cell-moves';

/** Which cell of the table something is in; tables within cells do not count. */
export function positionOf(target: EventTarget | null): Position | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLTableCellElement>('td[role="cell"]');
  const row = cell?.closest<HTMLElement>('tr[data-index]');
  return cell && row ? { row: Number(row.dataset['index']), column: cell.cellIndex } : null;
}

/** What takes the focus of a cell: its box or menu where it holds nothing else, or the cell itself. */
export function focusableIn(
  table: HTMLTableElement,
  { row, column }: Position,
): HTMLElement | null {
  const element = table.querySelector<HTMLTableRowElement>(`tr[data-index="${row}"]`);
  const cell = element?.cells[column] ?? [...(element?.cells ?? [])].at(-1);
  if (!cell) return null;
  if (cell.tabIndex === 0 || cell.hasAttribute('tabindex')) return cell;
  return controlIn(cell);
}

/** The first thing in a cell that can be pressed. */
export function controlIn(cell: Element): HTMLElement | null {
  return cell.querySelector<HTMLElement>('a[href], button, input:enabled');
}

/** Whether an event is about something in a cell that has a mind of its own. */
export function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a[href], button, input, [role="menu"], [role="region"]') !== null
  );
}

/** Whether an event comes from a menu over the table or from what scrolls within a cell. */
export function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], [role="region"]') !== null;
}
