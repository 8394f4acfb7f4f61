import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { useAppHistory } from './navigation-context';
import { useAppLocation } from './use-navigation';

const positions = new Map<string, number>();

/**
 * A new screen starts at its top, or at the part its #hash names; going back returns to where one
 * was. `region` is what holds the screens; if it does not scroll itself, the page does.
 */
export function useScrollMemory(region: RefObject<HTMLElement | null>): void {
  const history = useAppHistory();
  const { key, pathname, hash } = useAppLocation();
  useLayoutEffect(() => {
    const scroller = scrollerOf(region.current);
    if (history.action === 'pop') scroller.scrollTop = positions.get(key) ?? 0;
    else if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
    else scroller.scrollTop = 0;
  }, [history, region, pathname, hash, key]);
  useEffect(() => {
    const remember = () => positions.set(key, scrollerOf(region.current).scrollTop);
    // Scroll events do not bubble, but they can be caught on their way down.
    document.addEventListener('scroll', remember, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', remember, { capture: true });
  }, [region, key]);
}

function scrollerOf(region: HTMLElement | null): Element {
  const page = document.scrollingElement ?? document.documentElement;
  if (!region) return page;
  return getComputedStyle(region).overflowY === 'visible' ? page : region;
}
