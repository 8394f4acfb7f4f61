import { useEffect, useState } from 'react';
import { formatMoment, formatMomentWithZone } from '@/lib/format/moments';
import { formatRelativeTime, relativeTimeLifetime } from '@/lib/format/relative-time';
import { useTimeZone } from '@/lib/format/use-time-zone';

const hour = 3_600_000;

interface Props {
  readonly date: Date;
  /** Beyond this distance the date itself says more: a week by default, a day in lists. */
  readonly thresholdHours?: number;
}

/** “3 hours ago”, kept true as time goes by; the moment itself is in the title. */
export function RelativeTime({ date, thresholdHours = 168 }: Props) {
  useTimeZone();
  const now = useNow(date.getTime());
  const isNear = Math.abs(date.getTime() - now.getTime()) <= thresholdHours * hour;
  return (
    <time dateTime={date.toISOString()} title={formatMomentWithZone(date)}>
      {isNear ? formatRelativeTime(date, now) : formatMoment(date)}
    </time>
  );
}

/** The current time, renewed as often as a text about that moment may change, and with every other moment. */
function useNow(time: number): Date {
  const [clock, setClock] = useState(() => ({ time, now: new Date() }));
  if (clock.time !== time) setClock({ time, now: new Date() });
  const { now } = clock;
  useEffect(() => {
    const timer = setTimeout(
      () => setClock({ time, now: new Date() }),
      relativeTimeLifetime(new Date(time), now),
    );
    return () => clearTimeout(timer);
  }, [time, now]);
  return now;
}
