import type { TableColumn } from './read-columns';
import type { TableRow } from './read-rows';

/** A column with the key of its cells in the rows. */
export interface ShownColumn {
  readonly label: string;
  readonly accessorKey: string;
  /** Whether the host has a name for it, without which it cannot be told to sort by it. */
  readonly isNamed: boolean;
  /** Whether there are numbers in it and nothing else: those stand at the right. */
  readonly isNumeric: boolean;
}

/** How many rows say what a column is like. */
const sampleSize = 200;

/** The columns of a table; those of the rows themselves where older hosts name none. */
export function columnsOf(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): readonly ShownColumn[] {
  const sample = rows.slice(0, sampleSize);
  const named = columns.length > 0 ? columns : keysOf(rows);
  return named.map(({ label, accessorKey }, index) => {
    const key = accessorKey ?? String(index);
    return {
      label,
      accessorKey: key,
      isNamed: accessorKey !== undefined,
      isNumeric: isNumeric(sample, key),
    };
  });
}

function keysOf(rows: readonly TableRow[]): readonly TableColumn[] {
  const keys = new Set(rows.flatMap(({ data }) => Object.keys(data)));
  return Array.from(keys, (key) => ({ label: key, accessorKey: key }));
}

function isNumeric(rows: readonly TableRow[], key: string): boolean {
  const values = rows.map(({ data }) => data[key] ?? null).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => /^(?:number|bigint)$/.test(typeof value));
}
