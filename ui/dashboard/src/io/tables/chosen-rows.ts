import type { TableRow } from './read-rows';
import type { SelectTableProps } from './schema';

/** What hosts take for a chosen row. */
export interface ChosenRow {
  readonly key: string;
}

/** What a host is given for these keys: the keys, or the rows themselves before it counted them. */
export function chosenRows(
  { data, totalRecords }: Pick<SelectTableProps, 'data' | 'totalRecords'>,
  keys: ReadonlySet<string>,
): readonly ChosenRow[] {
  if (totalRecords !== undefined) return Array.from(keys, (key) => ({ key }));
  return data.filter(({ key }) => keys.has(key)).map(asSent);
}

function asSent({ key, data, menu }: TableRow): ChosenRow {
  return { key, data, ...(menu && { menu }) } as ChosenRow;
}
