import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { HeadingFocus, HeadingFocusContext } from '@/lib/navigation/heading-focus';
import { useAppLocation } from '@/lib/navigation/use-navigation';

/** Awaits a heading after every change of the path; the very first screen keeps the page's focus. */
export function HeadingFocusProvider({ children }: { readonly children: ReactNode }) {
  const [focus] = useState(() => new HeadingFocus());
  const { pathname } = useAppLocation();
  const former = useRef(pathname);
  // Layout effects run before all ordinary ones: the new heading, further in, finds itself awaited.
  useLayoutEffect(() => {
    if (former.current !== pathname) focus.announce();
    former.current = pathname;
  }, [focus, pathname]);
  return <HeadingFocusContext value={focus}>{children}</HeadingFocusContext>;
}
