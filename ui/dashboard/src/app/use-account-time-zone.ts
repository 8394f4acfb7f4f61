import { useLayoutEffect } from 'react';
import { chooseTimeZone } from '@/lib/format/time-zone';
import { useMe } from '@/lib/session/use-me';

/** Moments are shown where the person says they are, not where their browser happens to be. */
export function useAccountTimeZone(): void {
  const { timeZoneName } = useMe();
  useLayoutEffect(() => {
    chooseTimeZone(timeZoneName);
    return () => chooseTimeZone(null);
  }, [timeZoneName]);
}
