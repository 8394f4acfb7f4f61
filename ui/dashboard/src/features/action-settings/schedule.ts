import { language } from '@/lib/format/locale';
import { scheduleTexts } from '@/lib/texts/action-settings';
import type { Schedule, ScheduleDraft, SchedulePeriod } from './api/action';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export const periodOptions = (Object.keys(scheduleTexts.periods) as SchedulePeriod[]).map(
  (value) => ({ value, label: scheduleTexts.periods[value] }),
);

// A week that began on a Sunday.
const weekdayName = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });

export const weekdayOptions: readonly Option[] = Array.from({ length: 7 }, (_, day) => ({
  value: String(day),
  label: weekdayName.format(Date.UTC(2023, 0, 1 + day)),
}));

const ordinalRules = new Intl.PluralRules(language, { type: 'ordinal' });
const ordinalEndings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** “1st”, “22nd”, “13th” */
export function ordinal(day: number): string {
  return `${day}${ordinalEndings[ordinalRules.select(day)] ?? 'th'}`;
}

export const dayOptions: readonly Option[] = Array.from({ length: 31 }, (_, index) => ({
  value: String(index + 1),
  label: ordinal(index + 1),
}));

const timeOfDay = new Intl.DateTimeFormat(language, {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'UTC',
});

function timeLabel(minutes: number): string {
  return timeOfDay.format(Date.UTC(2023, 0, 1, 0, minutes)).replace(/\u202f/g, ' ');
}

/** Every half hour of a day, and the one that is chosen, whatever it is; values are minutes. */
export function timeOptions(chosen: number): readonly Option[] {
  const halfHours = Array.from({ length: 48 }, (_, index) => index * 30);
  const all = halfHours.includes(chosen) ? halfHours : [...halfHours, chosen];
  return all
    .toSorted((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: timeLabel(minutes) }));
}

const commonZones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Paris',
  'Asia/Tokyo',
  'UTC',
];

/** Zones many people are in, then all, and the chosen one even where this browser does not know it. */
export function zoneOptions(chosen: string): readonly Option[] {
  const known = Intl.supportedValuesOf('timeZone').filter((name) => !commonZones.includes(name));
  const isUnknown = !known.includes(chosen) && !commonZones.includes(chosen);
  const rest = isUnknown ? [...known, chosen].toSorted() : known;
  return [...commonZones.map(zoneOption), { value: '-', label: '–', disabled: true }].concat(
    rest.map(zoneOption),
  );
}

function zoneOption(name: string) {
  return {
    value: name,
    label: name.replaceAll('_', ' ').replace('/', ' – '),
    disabled: false,
  };
}

/** What a new schedule starts with: every hour, and sensible times for those who choose others. */
export function newSchedule(): ScheduleDraft {
  return {
    schedulePeriod: 'hour',
    timeZoneName: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    hours: 8,
    minutes: 0,
    dayOfWeek: 0,
    dayOfMonth: 1,
    runnerId: null,
    notifyOnSuccess: false,
  };
}

/** What the server keeps, as the form and its request have it. */
export function draftOf(schedule: Schedule): ScheduleDraft {
  const { schedulePeriod, timeZoneName, hours, minutes, dayOfWeek, dayOfMonth } = schedule;
  return {
    schedulePeriod,
    timeZoneName,
    hours,
    minutes,
    dayOfWeek,
    dayOfMonth,
    runnerId: schedule.runner?.id ?? null,
    notifyOnSuccess: schedule.notifyOnSuccess,
  };
}
