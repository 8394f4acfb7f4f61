import type { Sheet } from './sheet';

/** A sheet, with what it was before and what it was before it was taken back. */
export interface History {
  readonly past: readonly Sheet[];
  readonly present: Sheet;
  readonly future: readonly Sheet[];
}

/** Rows that have not changed are shared, so that this costs little. */
const maxSteps = 100;

export function startHistory(present: Sheet): History {
  return { past: [], present, future: [] };
}

export function record({ past, present }: History, sheet: Sheet): History {
  return { past: [...past, present].slice(-maxSteps), present: sheet, future: [] };
}

export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future };
}
