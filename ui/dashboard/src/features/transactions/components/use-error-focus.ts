import { useEffect, useState, type RefObject } from 'react';
import { bringIntoView } from './use-call-focus';

const delayMs = 100;

/** What is typed into; of a table of cells, the one that has its place in the tab order. */
const entries = '.form-input, .form-select, [role="grid"] td[tabindex="0"]';
const controls = 'input, select, textarea, button';

/** After an attempt that failed: goes to the first field that has something to correct. */
export function useErrorFocus(form: RefObject<HTMLElement | null>): () => void {
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts === 0) return;
    const timer = setTimeout(() => {
      const field = form.current?.querySelector('.has-error') ?? null;
      bringIntoView(field);
      const control =
        field?.querySelector<HTMLElement>(entries) ?? field?.querySelector<HTMLElement>(controls);
      control?.focus({ preventScroll: true });
    }, delayMs);
    return () => clearTimeout(timer);
  }, [form, attempts]);
  return () => setAttempts((count) => count + 1);
}
