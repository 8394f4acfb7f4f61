import { useEffect, useState, type RefObject } from 'react';
import { bringIntoView } from './use-call-focus';

const delayMs = 100;

/** After an attempt that failed: goes to the first field that has something to correct. */
export function useErrorFocus(form: RefObject<HTMLElement | null>): () => void {
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts === 0) return;
    const timer = setTimeout(() => {
      const field = form.current?.querySelector('.has-error') ?? null;
      bringIntoView(field);
      const control = '.form-input, .form-select, input, select, textarea, button';
      field?.querySelector<HTMLElement>(control)?.focus({ preventScroll: true });
    }, delayMs);
    return () => clearTimeout(timer);
  }, [form, attempts]);
  return () => setAttempts((count) => count + 1);
}
