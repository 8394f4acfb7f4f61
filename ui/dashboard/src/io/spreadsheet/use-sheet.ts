import { useState } from 'react';
import type { SheetColumn } from './columns';
import { record, redo, startHistory, undo, type History } from './history';
import { rowOf, submittedRows, type Sheet } from './sheet';

export interface SheetState {
  readonly sheet: Sheet;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (sheet: Sheet) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The rows of a spreadsheet with everything they were before; `onRows` hears what they have become. */
export function useSheet(
  columns: readonly SheetColumn[],
  initial: Sheet,
  onRows: (rows: Sheet) => void,
): SheetState {
  const [history, setHistory] = useState(() =>
    startHistory(initial.length > 0 ? initial : [rowOf(columns)]),
  );
  const set = (next: History) => {
    if (next === history) return;
    setHistory(next);
    onRows(submittedRows(columns, next.present));
  };
  return {
    sheet: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (sheet) => set(record(history, sheet)),
    undo: () => set(undo(history)),
    redo: () => set(redo(history)),
  };
}
