import * as v from 'valibot';
import { common, optional } from '../schemas/common';
import { exists } from './date-parts';

const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const dateEntries = { year: whole(1, 9999), month: whole(1, 12), day: whole(1, 31) };
const timeEntries = { hour: whole(0, 23), minute: whole(0, 59) };

const noSuchDay = 'The calendar has no such day';
const date = v.pipe(
  v.object(dateEntries),
  v.check((parts) => exists(parts), noSuchDay),
);
const time = v.object(timeEntries);
const datetime = v.pipe(
  v.object({ ...dateEntries, ...timeEntries }),
  v.check((parts) => exists(parts), noSuchDay),
);

function bounded<Schema extends v.GenericSchema>(schema: Schema) {
  const part = optional(schema);
  return v.object({ ...common, min: part, max: part, defaultValue: part });
}

export const inputDateSchema = bounded(date);
export const inputTimeSchema = bounded(time);
export const inputDatetimeSchema = bounded(datetime);
