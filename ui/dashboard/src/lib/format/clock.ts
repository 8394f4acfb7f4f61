import { locale } from './locale';

/** Whether the reader's clock has two halves of twelve hours. Only the browser knows. */
export const hasTwelveHours =
  new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 ?? true;

const time = hasTwelveHours
  ? ({ hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const)
  : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const);
const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;

function clockFormat(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const format = new Intl.DateTimeFormat(locale, options);
  // Newer ICU data puts a narrow no-break space before AM and PM; people copy and compare these.
  return (moment) => format.format(moment).replace(/\u202f/g, ' ');
}

/** `1:04 PM`, or `13:04`, as the inputs for times show them. */
export const formatClockTime = clockFormat(time);

/** `Jan 5, 2023, 1:04 PM`, or `Jan 5, 2023, 13:04` */
export const formatClockDateTime = clockFormat({ ...date, ...time });
