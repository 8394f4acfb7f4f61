import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { controlIn, isControl, isElsewhere, positionOf } from './cell-elements';
import { moveInHead } from './head-moves';
import type { ShownColumn } from './columns';
import type { TableRow } from './read-rows';
import type { CellFocus } from './use-cell-focus';
import { useCopying } from './use-copying';
import type { Selection } from './use-selection';

interface Options {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly rows: readonly TableRow[];
  readonly columns: readonly ShownColumn[];
  readonly focus: CellFocus;
  readonly selection: Selection | undefined;
}

/** What keys, clicks and the clipboard do in a table. */
export function useGridEvents({ table, rows, columns, focus, selection }: Options) {
  const { active } = focus;
  const choose = (row: number, withRange: boolean) => {
    const chosen = rows[row];
    if (chosen && chosen.problem === undefined) selection?.toggle(chosen.key, withRange);
  };
  const canChoose = selection !== undefined && !selection.isDisabled;

  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey, altKey, target, currentTarget } = event;
    // What is drawn over the table is not in it, though React says so.
    if (altKey || isElsewhere(target) || !currentTarget.contains(target as Node)) return;
    const isInBody = positionOf(target) !== null;
    if (!isInBody && key !== 'ArrowDown') return;
    if (!isInBody) focus.enter();
    else if (key === 'ArrowUp' && active.row === 0 && !shiftKey) {
      table.current?.tHead?.querySelector<HTMLElement>('[tabindex="0"], input')?.focus();
    } else if (key === ' ' && canChoose && !(target as Element).matches('a, button')) {
      choose(active.row, shiftKey);
    } else if (key === 'Enter' && (target as Element).matches('td')) {
      if (event.ctrlKey || event.metaKey) return;
      controlIn(target as Element)?.click();
    } else if (!focus.onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: MouseEvent) => {
    const { target, shiftKey } = event;
    const position = positionOf(target);
    if (!position || !canChoose) return;
    const isBox = target instanceof Element && target.matches('input[type="checkbox"]');
    // Whoever marks words in a row does not mean the row.
    const isMarking = !isBox && window.getSelection()?.type === 'Range';
    if (isBox || (!isControl(target) && !isMarking)) choose(position.row, shiftKey);
  };

  return {
    onKeyDownCapture,
    onKeyDown: (event: KeyboardEvent) => moveInHead(event, table.current),
    onClick,
    onCopy: useCopying({ rows, columns, focus, selection }),
    onFocus: focus.onFocus,
    onBlur: focus.onBlur,
    onMouseDown: focus.onMouseDown,
  };
}
