import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { RefObject } from 'react';

const focusDelayMs = 100;

/** Keys that only move about, or do something of their own. */
const quietKeys = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape', 'Enter']);

/**
 * When the calendar of a date box is open. While one types it only stands by: the focus stays in
 * the box, and Tab goes past it. By its button, or with the arrow down, one goes into it.
 */
export function useCalendarDisclosure(
  input: RefObject<HTMLInputElement | null>,
  hasError: boolean,
) {
  const [state, setState] = useState<'closed' | 'standing-by' | 'entered'>('closed');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const close = () => {
    clearTimeout(timer.current);
    setState('closed');
  };
  const show = () => setState((current) => (current === 'closed' ? 'standing-by' : current));
  /** Closes it, and goes on where one types. */
  const leave = () => {
    // Before the calendar has gone, or the box would take this for somebody who arrives.
    input.current?.focus();
    close();
  };

  const onInputFocus = ({ relatedTarget, currentTarget }: FocusEvent) => {
    // It would cover what is wrong.
    if (hasError || currentTarget.closest('.iv-datepicker')?.contains(relatedTarget)) return;
    timer.current = setTimeout(show, focusDelayMs);
  };
  const onInputKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      setState('entered');
    } else if (event.key === 'Enter' || event.key === 'Tab') close();
    else if (!quietKeys.has(event.key)) show();
  };
  const boxProps = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || state === 'closed') return;
      // Only the calendar closes, not a dialog around it.
      event.stopPropagation();
      leave();
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) close();
    },
  };
  return {
    isOpen: state !== 'closed',
    takesFocus: state === 'entered',
    show,
    close,
    leave,
    toggle: () => setState((current) => (current === 'entered' ? 'closed' : 'entered')),
    onInputFocus,
    onInputKeyDown,
    boxProps,
  };
}
