import { locale } from './locale';
import { displayTimeZone } from './time-zone';

const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const time = { hour: 'numeric', minute: '2-digit' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes long, and few are needed. */
function format(options: Intl.DateTimeFormatOptions, moment: Date): string {
  const timeZone = displayTimeZone();
  const key = `${timeZone} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formats.set(key, known);
  }
  // Newer ICU data puts a narrow no-break space before AM and PM; people copy and compare these.
  return known.format(moment).replace(/\u202f/g, ' ');
}

/** `Jan 5, 2023, 1:04 PM`: when something happened, in the zone of the person's account. */
export function formatMoment(moment: Date): string {
  return format({ ...date, ...time }, moment);
}

/** `Jan 5, 2023, 1:04 PM PST`: where there is room to say which zone it is, as in tooltips. */
export function formatMomentWithZone(moment: Date): string {
  return format({ ...date, ...time, timeZoneName: 'short' }, moment);
}

/** `January 5, 2023` */
export function formatMomentDay(moment: Date): string {
  return format({ ...date, month: 'long' }, moment);
}
