import { useEffect, type RefObject } from 'react';

const focusDelayMs = 200;
const scrollDelayMs = 100;

/** Brings a call into view when its turn comes, and the first thing to type into under the cursor. */
export function useCallFocus(
  form: RefObject<HTMLElement | null>,
  isCurrent: boolean,
  scrollsIntoView: boolean,
): void {
  useEffect(() => {
    if (!isCurrent) return;
    const focusTimer = setTimeout(() => {
      const target = form.current?.querySelector<HTMLElement>('[data-autofocus-target]');
      if (target && !isAbovePage()) target.focus({ preventScroll: scrollsIntoView });
    }, focusDelayMs);
    return () => clearTimeout(focusTimer);
  }, [form, isCurrent, scrollsIntoView]);
  useEffect(() => {
    if (!isCurrent || !scrollsIntoView) return;
    // What was answered with has the focus, and would scroll back to itself.
    if (!isAbovePage() && document.activeElement instanceof HTMLElement)
      document.activeElement.blur();
    const scrollTimer = setTimeout(() => bringIntoView(form.current), scrollDelayMs);
    return () => clearTimeout(scrollTimer);
  }, [form, isCurrent, scrollsIntoView]);
}

export function bringIntoView(element: Element | null): void {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'nearest' });
}

/** Somebody is in a dialog or menu, which would close if it lost the focus. */
function isAbovePage(): boolean {
  return document.activeElement?.closest('[role="dialog"], [role="menu"]') != null;
}
