import { hasTwelveHours } from '@/lib/format/clock';
import type { TimeParts } from './date-parts';

/** A time in the making: any part of it may still be missing. */
export interface TimeDraft {
  /** As it is shown: 1 to 12, or 0 to 23 where clocks have no halves. */
  readonly hour: number | null;
  readonly minute: number | null;
  readonly isAfternoon: boolean;
}

export const emptyTime: TimeDraft = { hour: null, minute: null, isAfternoon: false };

export function toDraft({ hour, minute }: TimeParts): TimeDraft {
  return {
    hour: hasTwelveHours ? hour % 12 || 12 : hour,
    minute,
    isAfternoon: hasTwelveHours && hour >= 12,
  };
}

/** The time that this is; null while parts are missing. Twelve is the first hour of its half. */
export function toTime({ hour, minute, isAfternoon }: TimeDraft): TimeParts | null {
  if (hour === null || minute === null) return null;
  return { hour: hasTwelveHours ? (hour % 12) + (isAfternoon ? 12 : 0) : hour, minute };
}

export function isEmpty({ hour, minute }: TimeDraft): boolean {
  return hour === null && minute === null;
}

/** The hours of a clock, in their order. */
export const hours: readonly number[] = hasTwelveHours
  ? Array.from({ length: 12 }, (_, index) => index + 1)
  : Array.from({ length: 24 }, (_, index) => index);
