import { formatMoment, formatMomentWithZone } from '@/lib/format/moments';
import { useTimeZone } from '@/lib/format/use-time-zone';

/** A moment, as “Jan 5, 2023, 1:04 PM”, where the person is; its zone is in the title. */
export function DateTime({ date }: { readonly date: Date }) {
  useTimeZone();
  return (
    <time dateTime={date.toISOString()} title={formatMomentWithZone(date)}>
      {formatMoment(date)}
    </time>
  );
}
