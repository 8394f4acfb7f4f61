import { createContext, useContext } from 'react';

/** How a call stands with its action, for those who would ask it something. */
export interface CallStanding {
  /** Nobody answers any more. */
  readonly isOver: boolean;
  /** Whether it was there before this page was, and may be drawn as somebody has asked for earlier. */
  readonly isResumed: boolean;
}

export const CallStandingContext = createContext<CallStanding>({ isOver: false, isResumed: false });

export function useCallStanding(): CallStanding {
  return useContext(CallStandingContext);
}
