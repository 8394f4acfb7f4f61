import { locale } from './locale';

const counts = new Intl.NumberFormat(locale);
const values = new Intl.NumberFormat();

/** `12,345`: how many of something there are. */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** A value that came from somebody's code, grouped as the reader's browser is used to. */
export function formatNumber(value: number | bigint): string {
  return values.format(value);
}

/** How far something is, as a percentage between 0 and 100 with up to two decimals. */
export function percentage(completed: number, total: number): number {
  const share = total > 0 ? completed / total : 0;
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
