import { exists, type DateParts } from './date-parts';

/** How a date is typed. */
export const dateMask = 'MM/DD/YYYY';

const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/;

/** What of a text can stand in a date box. Pasted dates of databases are turned around. */
export function maskDate(text: string): string {
  const ordered = text.replace(iso, '$2/$3/$1');
  return ordered
    .replace(/[-.\s]+/g, '/')
    .replace(/[^\d/]/g, '')
    .slice(0, dateMask.length);
}

/** `01/05/2023` */
export function dateText({ year, month, day }: DateParts): string {
  return `${padded(month, 2)}/${padded(day, 2)}/${padded(year, 4)}`;
}

/** The date that a text stands for; null while it is not complete, or where there is no such day. */
export function parseDate(text: string): DateParts | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!match) return null;
  const [month, day, year] = match.slice(1).map(Number);
  const date = { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
  return exists(date) ? date : null;
}

/** A date whose year is missing gets that one; other texts stay as they are. */
export function completeYear(text: string, year: number): string {
  const match = /^(\d{1,2})\/(\d{1,2})\/?$/.exec(text);
  return match ? `${match[1]}/${match[2]}/${padded(year, 4)}` : text;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
