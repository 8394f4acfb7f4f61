import { spreadsheetTexts } from '@/lib/texts/spreadsheet';
import { cellProblem, type CellProblem } from './cell';
import type { SheetColumn } from './columns';
import { isBlank, type Sheet } from './sheet';

export interface SheetProblem {
  readonly row: number;
  readonly col: number;
  readonly column: SheetColumn;
  readonly problem: CellProblem;
}

/** What is wrong in a sheet, cell by cell. */
export function problemsOf(columns: readonly SheetColumn[], sheet: Sheet): readonly SheetProblem[] {
  const found: SheetProblem[] = [];
  sheet.forEach((cells, row) => {
    if (isBlank(cells)) return;
    columns.forEach((column, col) => {
      const problem = cellProblem(column, cells[column.name] ?? null);
      if (problem) found.push({ row, col, column, problem });
    });
  });
  return found;
}

/** Why these rows cannot be submitted. */
export function rowsProblem(
  rows: Sheet,
  { columns }: { readonly columns: readonly SheetColumn[] },
): string | null {
  const isWrong = rows.some((row) =>
    columns.some((column) => cellProblem(column, row[column.name] ?? null) !== null),
  );
  return isWrong ? spreadsheetTexts.invalid : null;
}
