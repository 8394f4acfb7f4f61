import * as v from 'valibot';
import { linkEntries, optional, picture } from '../schemas/common';
import type { TableColumn, TableRow } from './schema';

/** The colours a cell can be marked with. */
const highlight = v.picklist([
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'gray',
]);

const richCell = v.object({
  ...linkEntries,
  label: v.optional(v.unknown()),
  value: v.optional(v.unknown()),
  image: optional(picture),
  highlightColor: v.fallback(optional(highlight), undefined),
});

/** A cell that is more than its value: with words of its own, a link, a picture or a colour. */
export type RichCell = v.InferOutput<typeof richCell>;

const marks = ['label', 'url', 'href', 'route', 'action', 'image', 'highlightColor'];

/** Reads a cell as a rich one; null where it is a plain value or some other object. */
export function richCellOf(raw: unknown): RichCell | null {
  if (typeof raw !== 'object' || raw === null || raw instanceof Date) return null;
  if (!marks.some((mark) => mark in raw)) return null;
  const result = v.safeParse(richCell, raw);
  return result.success ? result.output : null;
}

/** A column with the key of its cells in the rows. */
export interface ShownColumn {
  readonly label: string;
  readonly accessorKey: string;
}

/** The columns of a table; those of the rows themselves where older hosts name none. */
export function columnsOf(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): readonly ShownColumn[] {
  if (columns.length > 0) {
    return columns.map(({ label, accessorKey }, index) => ({
      label,
      accessorKey: accessorKey ?? String(index),
    }));
  }
  const keys = new Set(rows.flatMap(({ data }) => Object.keys(data)));
  return Array.from(keys, (key) => ({ label: key, accessorKey: key }));
}

/** What a cell is sorted by: the value behind it, else what it says. */
export function sortableValue(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || raw instanceof Date) return raw ?? null;
  if ('value' in raw) return raw.value ?? null;
  return 'label' in raw ? (raw.label ?? null) : raw;
}

/** A cell as plain text: for filtering, and for files. */
export function plainText(raw: unknown): string {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'bigint') return `${raw}n`;
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : raw.toISOString();
  if (typeof raw === 'object' && 'label' in raw) return plainText(raw.label);
  return JSON.stringify(raw, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}

/** Whether there are numbers in a column, and nothing else: those stand at the right. */
export function isNumeric(rows: readonly TableRow[], key: string): boolean {
  const values = rows.map(({ data }) => data[key] ?? null).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => /^(?:number|bigint)$/.test(typeof value));
}
