import * as v from 'valibot';
import { tableTexts } from '@/lib/texts/tables';
import type { Row } from '../rows/row';
import { linkEntries, optional } from '../schemas/common';
import { isRecord } from '../schemas/is-record';
import { readMenu } from '../tables/read-rows';

const words = v.union([v.string(), v.number()]);

const itemImage = v.object({
  url: optional(v.string()),
  alt: optional(v.string()),
  fit: v.fallback(optional(v.picklist(['cover', 'contain'])), undefined),
  /** Width by height. */
  aspectRatio: v.fallback(
    optional(v.pipe(v.number(), v.minValue(0.05), v.maxValue(20))),
    undefined,
  ),
});

const itemData = v.object({
  ...linkEntries,
  label: optional(words),
  /** What older SDKs call the label. */
  title: optional(words),
  description: optional(words),
  image: optional(itemImage),
  menu: v.pipe(
    v.nullish(v.unknown()),
    v.transform((menu) => (menu == null ? [] : readMenu(menu))),
  ),
});

export type ItemImage = v.InferOutput<typeof itemImage>;

export interface GridItem extends Row {
  readonly data: v.InferOutput<typeof itemData>;
  /** What is wrong with an item that cannot be shown. */
  readonly problem?: string;
}

/** Reads items one by one, so that a broken one does not take the others with it. */
export function readItems(items: readonly unknown[]): readonly GridItem[] {
  const keys = new Set<string>();
  return items.map((item, index) => {
    const read = readItem(item, index);
    if (keys.has(read.key)) return broken(index, tableTexts.repeatedKey(read.key));
    keys.add(read.key);
    return read;
  });
}

function readItem(item: unknown, index: number): GridItem {
  if (!isRecord(item)) return broken(index, tableTexts.rowIsNoObject);
  if (typeof item['key'] !== 'string') return broken(index, tableTexts.rowHasNoKey);
  const result = v.safeParse(itemData, item['data']);
  const isUnfiltered = typeof item['filterValue'] === 'string';
  if (result.success) {
    return { key: item['key'], data: result.output, ...(isUnfiltered && { hasFilterValue: true }) };
  }
  const [{ path = [], message }] = result.issues;
  return broken(index, `${['data', ...path.map(({ key }) => String(key))].join('.')}: ${message}`);
}

function broken(index: number, reason: string): GridItem {
  return {
    key: `broken item ${index}`,
    data: { menu: [] },
    problem: tableTexts.brokenItem(index + 1, reason),
  };
}
