import { plainText, type ShownColumn } from './cells';
import type { TableRow } from './schema';

/** RFC 4180, with a byte order mark: without it, Excel takes UTF-8 for something else. */
export function toCsv(columns: readonly ShownColumn[], rows: readonly TableRow[]): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ data }) => columns.map(({ accessorKey }) => plainText(data[accessorKey]))),
  ];
  return `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  // A spreadsheet program must not run what somebody has put into a name.
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
