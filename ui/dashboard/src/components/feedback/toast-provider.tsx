import { useMemo, useState, type ReactNode } from 'react';
import { errorText } from '@/lib/http/error-text';
import { randomId } from '@/lib/random-id';
import { Toast } from './toast';
import {
  ToastContext,
  type ToastAction,
  type Toaster,
  type ToastOptions,
  type ToastTheme,
} from './toast-context';
import styles from './toast.module.css';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly theme: ToastTheme;
  readonly durationMs: number;
  readonly action: ToastAction | undefined;
}

const defaultDurationMs = 3000;

/** Keeps the toasts of the page. They float above everything, dialogs included. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const toaster = useMemo<Toaster>(() => {
    const show =
      (theme: ToastTheme) =>
      (text: string, options: ToastOptions = {}) => {
        const { id = randomId(), durationMs = defaultDurationMs, action } = options;
        setEntries((current) => [
          ...current.filter((entry) => entry.id !== id),
          { id, text, theme, durationMs, action },
        ]);
      };
    return { success: show('success'), error: show('error'), plain: show('plain') };
  }, []);
  const dismiss = (id: string) => {
    setEntries((current) => current.filter((entry) => entry.id !== id));
  };
  const act = (id: string, action: ToastAction) => {
    dismiss(id);
    action.run().catch((error: unknown) => toaster.error(errorText(error)));
  };
  return (
    <ToastContext value={toaster}>
      {children}
      <div data-toasts className={styles.region}>
        {entries.map(({ id, action, ...toast }) => (
          <Toast
            key={id}
            {...toast}
            {...(action && { action: { label: action.label, run: () => act(id, action) } })}
            onDismiss={() => dismiss(id)}
          />
        ))}
      </div>
    </ToastContext>
  );
}
