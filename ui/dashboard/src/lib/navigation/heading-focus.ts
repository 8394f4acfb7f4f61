import { createContext, useContext, useEffect, type RefObject } from 'react';

/**
 * After a navigation the new screen's heading takes the focus, so that keyboards and screen readers
 * start there and not where the old screen's link was. The app marks that a heading is awaited;
 * the heading, which may come much later with its lazily loaded screen, redeems it.
 */
export interface HeadingFocus {
  isAwaited: boolean;
}

export const HeadingFocusContext = createContext<HeadingFocus>({ isAwaited: false });

export function useHeadingFocus(heading: RefObject<HTMLElement | null>, text: string): void {
  const focus = useContext(HeadingFocusContext);
  useEffect(() => {
    if (!focus.isAwaited) return;
    focus.isAwaited = false;
    // A screen with one obvious thing to type into has already put the cursor there.
    if (!document.activeElement?.closest('main')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [focus, heading, text]);
}
