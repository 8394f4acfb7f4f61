import { createContext, useContext, useEffect, type RefObject } from 'react';

/**
 * After a navigation the new screen's heading takes the focus, so that keyboards and screen readers
 * start there and not where the old screen's link was. The app announces that a heading is awaited;
 * the heading, which may come much later with its lazily loaded screen, redeems it.
 */
export class HeadingFocus {
  #isAwaited = false;

  announce(): void {
    this.#isAwaited = true;
  }

  /** Whether a heading was awaited; it is not any more. */
  redeem(): boolean {
    const wasAwaited = this.#isAwaited;
    this.#isAwaited = false;
    return wasAwaited;
  }
}

export const HeadingFocusContext = createContext(new HeadingFocus());

export function useHeadingFocus(heading: RefObject<HTMLElement | null>, text: string): void {
  const focus = useContext(HeadingFocusContext);
  useEffect(() => {
    if (!focus.redeem()) return;
    // A screen with one obvious thing to type into has already put the cursor there.
    if (!document.activeElement?.closest('main')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [focus, heading, text]);
}
