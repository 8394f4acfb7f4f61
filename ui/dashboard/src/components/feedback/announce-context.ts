import { createContext, useContext } from 'react';

export type Announce = (text: string, urgency?: 'polite' | 'assertive') => void;

export const AnnounceContext = createContext<Announce>(() => {});

/** Says something to screen readers that the eye can see happening. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
