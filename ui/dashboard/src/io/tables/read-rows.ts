import * as v from 'valibot';
import { tableTexts } from '@/lib/texts/tables';
import type { Row } from '../rows/row';
import { menuItem, type IoMenuItem } from '../schemas/common';
import { isRecord } from '../schemas/is-record';

export interface TableRow extends Row {
  readonly data: Readonly<Record<string, unknown>>;
  readonly menu?: readonly IoMenuItem[];
  /** What is wrong with a row that cannot be shown, and not be chosen. */
  readonly problem?: string;
}

/** Reads rows one by one, so that a broken one does not take the others with it. */
export function readRows(rows: readonly unknown[]): readonly TableRow[] {
  const keys = new Set<string>();
  return rows.map((row, index) => {
    const read = readRow(row, index);
    if (!keys.has(read.key)) {
      keys.add(read.key);
      return read;
    }
    return broken(index, tableTexts.repeatedKey(read.key));
  });
}

function readRow(row: unknown, index: number): TableRow {
  if (!isRecord(row)) return broken(index, tableTexts.rowIsNoObject);
  const { key, data, menu, filterValue } = row;
  if (typeof key !== 'string') return broken(index, tableTexts.rowHasNoKey);
  if (!isRecord(data)) return broken(index, tableTexts.rowHasNoData);
  return {
    key,
    data,
    ...(menu !== undefined && menu !== null && { menu: readMenu(menu) }),
    ...(typeof filterValue === 'string' && { hasFilterValue: true }),
  };
}

function broken(index: number, reason: string): TableRow {
  return { key: `broken row ${index}`, data: {}, problem: tableTexts.brokenRow(index + 1, reason) };
}

/** Reads the options of a row; one that cannot be read is there all the same. */
export function readMenu(menu: unknown): readonly IoMenuItem[] {
  if (!Array.isArray(menu)) return [brokenItem];
  return menu.map((item) => {
    const result = v.safeParse(menuItem, item);
    return result.success ? result.output : brokenItem;
  });
}

/** Nothing can be done with it, but somebody should know that it was meant to be there. */
const brokenItem: IoMenuItem = { label: tableTexts.brokenOption, disabled: true };
