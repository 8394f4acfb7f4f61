import {
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { RowView } from '../rows/row-view';
import { focusableIn, isElsewhere, positionOf } from './cell-elements';
import { moved, rangeOf, type Bounds, type CellRange, type Position } from '../rows/cell-moves';

export interface CellFocus {
  /** Where the Tab key leads to. */
  readonly active: Position;
  /** What is marked to be copied; null where it is no more than a cell. */
  readonly marked: CellRange | null;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  /** Goes to where the Tab key leads to. */
  readonly enter: () => void;
  /** Says whether the key was one that moves. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface Options {
  readonly table: RefObject<HTMLTableElement | null>;
  /** What is drawn at present; other rows may take the focus away with them. */
  readonly rows: unknown;
  /** What is looked at; keys begin anew where it is something else. */
  readonly view: RowView;
  readonly bounds: Bounds;
  /** Whether Shift and a click mark cells; where rows can be chosen, they choose. */
  readonly canMark: boolean;
}

interface Focus {
  readonly active: Position;
  /** The other corner of what is marked. */
  readonly anchor: Position | null;
}

const start: Focus = { active: { row: 0, column: 0 }, anchor: null };

/** One cell of a table is the one that keys are about; arrows and their kin lead to the others. */
export function useCellFocus({ table, rows, view, bounds, canMark }: Options): CellFocus {
  const [focus, setFocus] = useState(start);
  const shown = JSON.stringify(view);
  const [known, setKnown] = useState(shown);
  if (shown !== known) {
    setKnown(shown);
    setFocus(start);
  }
  const active = {
    row: Math.max(0, Math.min(focus.active.row, bounds.rows - 1)),
    column: Math.max(0, Math.min(focus.active.column, bounds.columns - 1)),
  };
  const isWanted = useRef(false);
  const wasInside = useRef(false);
  const takeFocus = useEffectEvent(() => {
    const isLost = wasInside.current && document.activeElement === document.body;
    if (!table.current || (!isWanted.current && !isLost)) return;
    isWanted.current = false;
    (focusableIn(table.current, active) ?? table.current).focus();
  });
  useLayoutEffect(() => takeFocus(), [focus, rows]);

  const go = (to: Position, marks: boolean) => {
    isWanted.current = true;
    setFocus({ active: to, anchor: marks ? (focus.anchor ?? active) : null });
  };
  return {
    active,
    marked: focus.anchor && rangeOf(focus.anchor, active),
    onFocus: ({ target }) => {
      const to = positionOf(target);
      wasInside.current = to !== null;
      const isKnown = to?.row === active.row && to.column === active.column;
      if (to && !isKnown) setFocus({ active: to, anchor: null });
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget) wasInside.current = false;
    },
    onMouseDown: (event) => {
      const to = positionOf(event.target);
      if (!to || !event.shiftKey || isElsewhere(event.target)) return;
      // The browser would mark the text in between.
      event.preventDefault();
      if (canMark) go(to, true);
    },
    enter: () => go(active, false),
    onKey: (event) => {
      const { key, shiftKey, ctrlKey, metaKey } = event;
      const to = moved(active, { key, mod: ctrlKey || metaKey }, bounds);
      if (to === null) return false;
      go(to, shiftKey);
      return true;
    },
  };
}
