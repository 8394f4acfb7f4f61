/** A day of the calendar, without a time zone. */
export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** What a clock on the wall shows. */
export interface TimeParts {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
}

export type DateTimeParts = DateParts & TimeParts;

/** What is allowed; both ends are part of it. */
export interface Bounds<Parts> {
  readonly min?: Parts | undefined;
  readonly max?: Parts | undefined;
}

/** The same wall-clock time in the browser's zone, for whatever works with dates of JavaScript. */
export function toDate(parts: DateParts & Partial<TimeParts>): Date {
  const { year, month, day, hour = 0, minute = 0 } = parts;
  const date = new Date(2000, 0, 1, hour, minute);
  // The constructor takes years below 100 for those of the last century.
  date.setFullYear(year, month - 1, day);
  return date;
}

export function toDateParts(date: Date): DateParts {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** Without the time. */
export function toDateOnly({ year, month, day }: DateParts): DateParts {
  return { year, month, day };
}

/** Whether the calendar has this day: it has no 30th of February. */
export function exists({ year, month, day }: DateParts): boolean {
  const date = toDate({ year, month, day });
  return year > 0 && date.getMonth() === month - 1 && date.getDate() === day;
}

type AnyParts = Partial<DateTimeParts>;

/** A number that grows with time. */
function rank({ year = 0, month = 0, day = 0, hour = 0, minute = 0 }: AnyParts): number {
  return (((year * 12 + month) * 31 + day) * 24 + hour) * 60 + minute;
}

export function isWithin(parts: AnyParts, { min, max }: Bounds<AnyParts>): boolean {
  return (!min || rank(parts) >= rank(min)) && (!max || rank(parts) <= rank(max));
}

/** The nearest that is allowed. */
export function clamp<Parts extends AnyParts>(parts: Parts, { min, max }: Bounds<Parts>): Parts {
  if (min && rank(parts) < rank(min)) return min;
  return max && rank(parts) > rank(max) ? max : parts;
}
