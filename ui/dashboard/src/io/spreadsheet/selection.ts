export interface Position {
  readonly row: number;
  readonly col: number;
}

/** From where somebody began to choose cells to where they are. */
export interface Selection {
  readonly anchor: Position;
  readonly focus: Position;
}

export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface SheetSize {
  readonly rows: number;
  readonly cols: number;
}

export function at(row: number, col: number): Selection {
  const position = { row, col };
  return { anchor: position, focus: position };
}

export function rangeOf({ anchor, focus }: Selection): CellRange {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.col, focus.col),
    right: Math.max(anchor.col, focus.col),
  };
}

export function isSingle({ anchor, focus }: Selection): boolean {
  return anchor.row === focus.row && anchor.col === focus.col;
}

/** Moves to a cell, or chooses everything up to it; what is beyond the edge is the edge. */
export function moveTo(
  selection: Selection,
  { row, col }: Position,
  size: SheetSize,
  extend = false,
): Selection {
  const focus = { row: clamp(row, size.rows), col: clamp(col, size.cols) };
  return { anchor: extend ? selection.anchor : focus, focus };
}

/** The same choice in a sheet that may have become smaller. */
export function within({ anchor, focus }: Selection, size: SheetSize): Selection {
  return moveTo({ anchor: moveTo(at(0, 0), anchor, size).focus, focus }, focus, size, true);
}

export function allOf({ rows, cols }: SheetSize): Selection {
  return { anchor: { row: 0, col: 0 }, focus: { row: rows - 1, col: cols - 1 } };
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), Math.max(count - 1, 0));
}
