/** A cell of the page that is shown: its row, and its column among all that are drawn. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** How many rows PageUp and PageDown leave behind. */
  readonly step: number;
}

interface Stroke {
  readonly key: string;
  /** Whether Ctrl or ⌘ is held. */
  readonly mod: boolean;
}

/** Where a key leads from a cell; null for keys that lead nowhere. */
export function moved({ row, column }: Position, stroke: Stroke, bounds: Bounds): Position | null {
  const to = destination({ row, column }, stroke, bounds);
  if (to === null) return null;
  return {
    row: Math.max(0, Math.min(bounds.rows - 1, to.row)),
    column: Math.max(0, Math.min(bounds.columns - 1, to.column)),
  };
}

function destination({ row, column }: Position, { key, mod }: Stroke, bounds: Bounds) {
  const last = { row: bounds.rows - 1, column: bounds.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: mod ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: mod ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: mod ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: mod ? last.column : column + 1 };
    case 'Home':
      return { row: mod ? 0 : row, column: 0 };
    case 'End':
      return { row: mod ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: row - bounds.step, column };
    case 'PageDown':
      return { row: row + bounds.step, column };
    default:
      return null;
  }
}

/** The cells between two corners, both included. */
export interface CellRange {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

export function rangeOf(a: Position, b: Position): CellRange {
  return { rows: ordered(a.row, b.row), columns: ordered(a.column, b.column) };
}

function ordered(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}
