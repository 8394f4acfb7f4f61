import { formatDateTime } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import type { Picture } from '../schemas/common';

/** What labels and values can be. */
export type Primitive = string | number | boolean | Date;

/** Something to choose. */
export interface IoOption {
  readonly label: Primitive;
  readonly value: Primitive;
  readonly description?: string | undefined;
  readonly image?: Picture | undefined;
}

/** A label as people read it. */
export function labelText(label: Primitive): string {
  if (label instanceof Date) return formatDateTime(label);
  return typeof label === 'number' ? formatNumber(label) : String(label);
}

/** Whether two values are the same: of one type, and dates by their time. */
export function isSameValue(a: Primitive, b: Primitive): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

/** A value as an attribute can hold it. */
export function valueText(value: Primitive): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/** Those whose label or value has the text in it, whatever its case and accents. */
export function filterOptions<Option extends IoOption>(
  options: readonly Option[],
  query: string,
): readonly Option[] {
  const wanted = plain(query);
  if (wanted === '') return options;
  return options.filter(
    ({ label, value }) =>
      plain(labelText(label)).includes(wanted) || plain(valueText(value)).includes(wanted),
  );
}

function plain(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
