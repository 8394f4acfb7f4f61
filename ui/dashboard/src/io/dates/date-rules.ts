import { formatClockTime, formatClockDateTime } from '@/lib/format/clock';
import { formatLongDate } from '@/lib/format/dates';
import { dateTexts } from '@/lib/texts/dates';
import {
  isWithin,
  toDate,
  type Bounds,
  type DateParts,
  type DateTimeParts,
  type TimeParts,
} from './date-parts';

/** What dates must be like, in words; empty where it does not matter. */
export function dateDetails({ min, max }: Bounds<DateParts>): string {
  const text = (parts: DateParts) => formatLongDate(toDate(parts));
  return dateTexts.range(min && text(min), max && text(max));
}

export function timeDetails({ min, max }: Bounds<TimeParts>): string {
  const text = (parts: TimeParts) => formatClockTime(onSomeDay(parts));
  return dateTexts.range(min && text(min), max && text(max));
}

export function dateTimeDetails({ min, max }: Bounds<DateTimeParts>): string {
  const text = (parts: DateTimeParts) => formatClockDateTime(toDate(parts));
  return dateTexts.range(min && text(min), max && text(max));
}

/** What is wrong with a value; null where nothing is. */
export function dateProblem(date: DateParts, bounds: Bounds<DateParts>): string | null {
  return isWithin(date, bounds) ? null : dateTexts.dateOutside(dateDetails(bounds));
}

export function timeProblem(time: TimeParts, bounds: Bounds<TimeParts>): string | null {
  return isWithin(time, bounds) ? null : dateTexts.timeOutside(timeDetails(bounds));
}

export function dateTimeProblem(
  value: DateTimeParts,
  bounds: Bounds<DateTimeParts>,
): string | null {
  return isWithin(value, bounds) ? null : dateTexts.dateOutside(dateTimeDetails(bounds));
}

/** Clocks are not put forward in January. */
function onSomeDay(time: TimeParts): Date {
  return toDate({ year: 2000, month: 1, day: 1, ...time });
}
