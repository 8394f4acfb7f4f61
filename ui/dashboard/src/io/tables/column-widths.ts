import { isRecord } from '../schemas/is-record';
import { isMoment } from '../values/moment';
import { contentOf, plainText } from './cells';
import type { ShownColumn } from './columns';
import type { TableRow } from './read-rows';

/** In CSS pixels. What is wider than a column is wrapped. */
export const columnLimits = { min: 48, max: 1200 };

/** A column is as wide as its content, within reason: texts are read better when they are wrapped. */
const natural = { min: 72, max: 360 };
const padding = 24;
const characterWidth = 7.4;
const headCharacterWidth = 6.8;
const sortIconWidth = 26;
const dateWidth = 156;
const imageWidths = { thumbnail: 64, small: 128, medium: 256, large: 512 } as const;

/** How many rows are looked at. */
const sampleSize = 200;

/** How wide columns would be if there were room for all of them. */
export function naturalWidths(
  columns: readonly ShownColumn[],
  rows: readonly TableRow[],
): readonly number[] {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const sample = rows.filter((_row, index) => index % step === 0);
  return columns.map(({ label, accessorKey }) => {
    const head = label.length * headCharacterWidth + sortIconWidth;
    const cells = sample.map(({ data }) => widthOf(data[accessorKey]));
    const widest = cells.reduce((a, b) => Math.max(a, b), head) + padding;
    return Math.round(Math.max(natural.min, Math.min(natural.max, widest)));
  });
}

function widthOf(raw: unknown): number {
  if (raw instanceof Date || (typeof raw === 'string' && isMoment(raw))) return dateWidth;
  const content = contentOf(raw);
  if (content.kind === 'rich') {
    const { image, label } = content.cell;
    const picture = image ? imageWidths[image.width ?? image.size ?? 'small'] : 0;
    return Math.max(picture, label === undefined ? 0 : widthOf(label));
  }
  const isJson = isRecord(raw);
  const lines = (isJson ? JSON.stringify(raw, null, 2) : plainText(raw)).split('\n', 20);
  return Math.max(...lines.map((line) => line.length)) * characterWidth;
}

interface Fit {
  readonly natural: readonly number[];
  /** What somebody has made of a column. */
  readonly chosen: readonly (number | undefined)[];
  readonly available: number;
}

/** Room that is left goes to the columns that nobody has given a width. */
export function fittedWidths({ natural: widths, chosen, available }: Fit): readonly number[] {
  const wanted = widths.map((width, index) => chosen[index] ?? width);
  const room = available - wanted.reduce((sum, width) => sum + width, 0);
  if (room <= 0) return wanted;
  const isFlexible = (index: number) =>
    chosen.every((width) => width !== undefined)
      ? index === wanted.length - 1
      : chosen[index] === undefined;
  const flexible = wanted.reduce((sum, width, index) => sum + (isFlexible(index) ? width : 0), 0);
  return wanted.map((width, index) =>
    isFlexible(index) ? width + (room * width) / flexible : width,
  );
}
