import { language } from './locale';

interface Unit {
  readonly name: Intl.RelativeTimeFormatUnit;
  readonly milliseconds: number;
  /** The unit is used while the value is below this. */
  readonly below: number;
}

const day = 86_400_000;
const year: Unit = { name: 'year', milliseconds: 365.25 * day, below: Infinity };
const units: readonly Unit[] = [
  { name: 'second', milliseconds: 1000, below: 45 },
  { name: 'minute', milliseconds: 60_000, below: 45 },
  { name: 'hour', milliseconds: 3_600_000, below: 22 },
  { name: 'day', milliseconds: day, below: 5 },
  { name: 'week', milliseconds: 7 * day, below: 4 },
  { name: 'month', milliseconds: 30.44 * day, below: 11 },
];

const format = new Intl.RelativeTimeFormat(language);

/** “3 hours ago”, “in 2 days”; never less than one unit. */
export function formatRelativeTime(date: Date, now: Date): string {
  const distance = date.getTime() - now.getTime();
  const unit = unitOf(Math.abs(distance));
  const value = Math.max(1, Math.round(Math.abs(distance) / unit.milliseconds));
  return format.format(distance > 0 ? value : -value, unit.name);
}

/** The pace at which a clock has to redraw the text: a quarter of what it counts in. */
export function relativeTimeLifetime(date: Date, now: Date): number {
  const distance = Math.abs(date.getTime() - now.getTime());
  return Math.min(Math.max(unitOf(distance).milliseconds / 4, 1000), 3_600_000);
}

function unitOf(distance: number): Unit {
  return units.find((unit) => distance / unit.milliseconds < unit.below) ?? year;
}
