import { useMemo, useState, type ReactNode } from 'react';
import { randomId } from '@/lib/random-id';
import { Toast } from './toast';
import { ToastContext, type Toaster, type ToastOptions, type ToastTheme } from './toast-context';
import styles from './toast.module.css';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly theme: ToastTheme;
  readonly durationMs: number;
}

const defaultDurationMs = 3000;

/** Keeps the toasts of the page. They float above everything, dialogs included. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const toaster = useMemo<Toaster>(() => {
    const show =
      (theme: ToastTheme) =>
      (text: string, options: ToastOptions = {}) => {
        const { id = randomId(), durationMs = defaultDurationMs } = options;
        setEntries((current) => [
          ...current.filter((entry) => entry.id !== id),
          { id, text, theme, durationMs },
        ]);
      };
    return { success: show('success'), error: show('error'), plain: show('plain') };
  }, []);
  const dismiss = (id: string) => {
    setEntries((current) => current.filter((entry) => entry.id !== id));
  };
  return (
    <ToastContext value={toaster}>
      {children}
      <div data-toasts className={styles.region}>
        {entries.map(({ id, ...toast }) => (
          <Toast key={id} {...toast} onDismiss={() => dismiss(id)} />
        ))}
      </div>
    </ToastContext>
  );
}
