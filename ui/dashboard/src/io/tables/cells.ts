import * as v from 'valibot';
import { formatDateTime } from '@/lib/format/dates';
import { isMoment } from '../values/moment';
import { linkEntries, optional, picture } from '../schemas/common';
import { isRecord } from '../schemas/is-record';

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

/** What a cell turns out to be. */
export type CellContent =
  | { readonly kind: 'plain' }
  | { readonly kind: 'rich'; readonly cell: RichCell }
  /** Meant to be a rich one; what is wrong with which part of it. */
  | { readonly kind: 'broken'; readonly problem: string };

const plain: CellContent = { kind: 'plain' };

export function contentOf(raw: unknown): CellContent {
  if (!isRecord(raw) || raw instanceof Date) return plain;
  if (!marks.some((mark) => mark in raw)) return plain;
  const result = v.safeParse(richCell, raw);
  if (result.success) return { kind: 'rich', cell: result.output };
  const [{ path = [], message }] = result.issues;
  const steps = path.map(({ key }) => String(key)).join('.');
  return { kind: 'broken', problem: `${steps}: ${message}` };
}

/** The colour that a cell is marked with. */
export function highlightOf(raw: unknown): RichCell['highlightColor'] {
  if (!isRecord(raw)) return undefined;
  const result = v.safeParse(highlight, raw['highlightColor']);
  return result.success ? result.output : undefined;
}

/** What a cell is sorted by: the value behind it, else what it says. */
export function sortableValue(raw: unknown): unknown {
  if (!isRecord(raw) || raw instanceof Date) return raw ?? null;
  if ('value' in raw) return raw['value'] ?? null;
  return 'label' in raw ? (raw['label'] ?? null) : raw;
}

/** A cell as plain text that other programs understand: for files, and for the clipboard. */
export function plainText(raw: unknown): string {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'bigint') return `${raw}n`;
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : raw.toISOString();
  if (isRecord(raw) && 'label' in raw) return plainText(raw['label']);
  return JSON.stringify(raw, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}

/** A cell as people read it: what they look for with the filter. */
export function readText(raw: unknown): string {
  const shown = isRecord(raw) && 'label' in raw ? raw['label'] : raw;
  if (shown instanceof Date) return Number.isNaN(shown.getTime()) ? '' : readDate(shown);
  return typeof shown === 'string' && isMoment(shown)
    ? readDate(new Date(shown))
    : plainText(shown);
}

/** As it is shown, and as it is stored. */
function readDate(date: Date): string {
  return `${formatDateTime(date)} ${date.toISOString()}`;
}
