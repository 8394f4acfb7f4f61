import { createContext, useContext } from 'react';

export type ToastTheme = 'success' | 'error' | 'plain';

export interface ToastAction {
  readonly label: string;
  readonly run: () => Promise<unknown>;
}

export interface ToastOptions {
  readonly durationMs?: number;
  /** A toast with the same id takes the place of the former one. */
  readonly id?: string;
  /** What can be done about it while it is shown, such as to take it back. */
  readonly action?: ToastAction;
}

type Show = (text: string, options?: ToastOptions) => void;

export interface Toaster {
  readonly success: Show;
  readonly error: Show;
  readonly plain: Show;
}

const nobody: Toaster = { success: () => {}, error: () => {}, plain: () => {} };

export const ToastContext = createContext<Toaster>(nobody);

/** Shows short messages at the top of the page: `toast.success('Key deleted.')`. */
export function useToast(): Toaster {
  return useContext(ToastContext);
}
