import { stringify } from '@/lib/format/stringify';
import type { SheetColumn } from './columns';

/** What is in a cell. A text where there should be a number or a yes is what somebody typed there. */
export type Cell = string | number | boolean | null;

export type CellProblem = 'missing' | 'number' | 'boolean';

const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const yes: ReadonlySet<string> = new Set(['true', 'yes', '1']);
const no: ReadonlySet<string> = new Set(['false', 'no', '0']);

/** What a text is in a column; it stays the text that it is where it does not fit. */
export function cellOfText({ kind }: Pick<SheetColumn, 'kind'>, text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (kind === 'number') return numberOf(trimmed) ?? text;
  if (kind === 'string') return text;
  const word = trimmed.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : text;
}

function numberOf(text: string): number | null {
  if (grouped.test(text)) return Number(text.replaceAll(',', ''));
  if (!plain.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** What a value of a file or of an action is in a column. */
export function cellOfValue(column: Pick<SheetColumn, 'kind'>, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === column.kind && value !== '') return value as Cell;
  if (value instanceof Date) return cellOfText(column, textOfDate(value));
  return cellOfText(column, stringify(value));
}

/** Days have no time in spreadsheet programs, and no zone. */
function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  return date.toISOString().replace('T00:00:00.000Z', '');
}

export function cellText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

/** What is wrong with a cell of a row that has something in it. */
export function cellProblem({ kind, isRequired }: SheetColumn, cell: Cell): CellProblem | null {
  // An empty box is a no.
  if (cell === null) return isRequired && kind !== 'boolean' ? 'missing' : null;
  if (kind === 'string' || typeof cell === kind) return null;
  return kind;
}
