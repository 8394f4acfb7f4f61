import { locale } from './locale';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `12 bytes`, `1.5 MB`: how large a file is, in steps of 1024 as file managers count them. */
export function formatBytes(bytes: number): string {
  const step = Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024));
  const index = Math.min(step, units.length - 1);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[index] ?? 'byte',
    unitDisplay: index === 0 ? 'long' : 'short',
    maximumFractionDigits: index === 0 ? 0 : 1,
  }).format(bytes / 1024 ** index);
}
