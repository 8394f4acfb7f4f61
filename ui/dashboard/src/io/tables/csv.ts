import { plainText } from './cells';
import type { ShownColumn } from './columns';
import type { TableRow } from './read-rows';

type Lines = readonly (readonly string[])[];

/** RFC 4180, with a byte order mark: without it, Excel takes UTF-8 for something else. */
export function toCsv(
  columns: readonly ShownColumn[],
  rows: readonly TableRow[],
  orientation: 'horizontal' | 'vertical' = 'horizontal',
): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ data }) => columns.map(({ accessorKey }) => plainText(data[accessorKey]))),
  ];
  const turned = orientation === 'vertical' ? transposed(lines) : lines;
  return `\ufeff${turned.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

function transposed(lines: Lines): Lines {
  const [first = []] = lines;
  return first.map((_label, column) => lines.map((line) => line[column] ?? ''));
}

function field(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text that a spreadsheet program would run is marked as one that it must not. */
export function guarded(text: string): string {
  return /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
}
