import { useSyncExternalStore } from 'react';
import { displayTimeZone, subscribeTimeZone } from './time-zone';

/** Draws again what shows a moment as soon as the person has chosen another zone. */
export function useTimeZone(): string | undefined {
  return useSyncExternalStore(subscribeTimeZone, displayTimeZone);
}
