import { useEffect, useRef, useState, type FocusEvent, type PointerEvent } from 'react';

/** Pointing or focusing shows, leaving hides; both only if meant, that is, after a moment. */
const delayMs = 250;

export function useHoverIntent() {
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    // Whatever else Escape does, it does as well: a hint must not cost a second press.
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && setIsOpen(false);
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOpen]);

  const later = (open: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsOpen(open), delayMs);
  };
  const close = () => {
    clearTimeout(timer.current);
    setIsOpen(false);
  };
  const handlers = {
    onPointerEnter: (event: PointerEvent) => event.pointerType !== 'touch' && later(true),
    onPointerLeave: () => later(false),
    // Pressing is the decision; a hint would only be in the way of what follows.
    onPointerDown: close,
    onFocus: (event: FocusEvent) => event.target.matches(':focus-visible') && later(true),
    onBlur: close,
  };
  return { isOpen, handlers };
}
