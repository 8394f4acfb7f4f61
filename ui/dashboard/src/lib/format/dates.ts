import { language, locale } from './locale';

type Format = (date: Date) => string;

function dateFormat(options: Intl.DateTimeFormatOptions, where = locale): Format {
  const format = new Intl.DateTimeFormat(where, options);
  // Newer ICU data puts a narrow no-break space before AM and PM; people copy and compare these.
  return (date) => format.format(date).replace(/\u202f/g, ' ');
}

const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const time = { hour: 'numeric', minute: '2-digit' } as const;

/** `Jan 5, 2023, 1:04 PM`, in the browser's zone: lists, results, cells. */
export const formatDateTime = dateFormat({ ...date, ...time });

/** `Jan 5, 2023, 1:04 PM PST`: where there is room to say which zone it is, as in tooltips. */
export const formatDateTimeWithZone = dateFormat({ ...date, ...time, timeZoneName: 'short' });

/** `January 5, 2023` */
export const formatLongDate = dateFormat({ ...date, month: 'long' });

/** `Thursday, January 5, 2023` */
export const formatFullDate = dateFormat({ ...date, month: 'long', weekday: 'long' });

/** `January 2023` */
export const formatMonth = dateFormat({ year: 'numeric', month: 'long' });

/** `Jan 5, 2023` */
export const formatShortDate = dateFormat(date);

/** `1:04 PM` */
export const formatTime = dateFormat(time);

/** `1:04 PM PST` */
export const formatTimeWithZone = dateFormat({ ...time, timeZoneName: 'short' });

/** `01/05/2023`, as typed into date boxes, which read nothing else. */
export const formatDateInput = dateFormat(
  { year: 'numeric', month: '2-digit', day: '2-digit' },
  language,
);
