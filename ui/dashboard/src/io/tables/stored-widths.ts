import * as v from 'valibot';
import { readStored, writeStored } from '@/lib/storage';

const storageKey = 'iv_columnWidths';
/** The widths of so many tables are remembered, those of the latest ones. */
const maxTables = 100;

const widthsSchema = v.record(v.string(), v.number());
const schema = v.record(v.string(), widthsSchema);

export type Widths = v.InferOutput<typeof widthsSchema>;

/** The widths that somebody has given the columns of a table, by the keys of those. */
export function readWidths(table: string): Widths {
  return readStored(storageKey, schema, {})[table] ?? {};
}

export function writeWidths(table: string, widths: Widths): void {
  const all = Object.entries(readStored(storageKey, schema, {}));
  const latest = all.filter(([name]) => name !== table).slice(-(maxTables - 1));
  const isEmpty = Object.keys(widths).length === 0;
  writeStored(storageKey, Object.fromEntries(isEmpty ? latest : [...latest, [table, widths]]));
}
