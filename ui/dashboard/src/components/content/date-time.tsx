import { formatDateTime, formatDateTimeWithZone } from '@/lib/format/dates';

/** A moment, as “Jan 5, 2023, 1:04 PM”; its zone is in the title. */
export function DateTime({ date }: { readonly date: Date }) {
  return (
    <time dateTime={date.toISOString()} title={formatDateTimeWithZone(date)}>
      {formatDateTime(date)}
    </time>
  );
}
