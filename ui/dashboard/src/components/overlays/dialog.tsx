import { lazy, Suspense, type ReactNode, type RefObject } from 'react';

const DialogSurface = lazy(() => import('./dialog-surface'));

export interface DialogProps {
  /** Heading and accessible name. */
  readonly title: string;
  readonly open: boolean;
  /** Asked for by Esc, a click outside or “Close”; the owner decides. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons; the one that goes ahead stands last. */
  readonly footer?: ReactNode;
  /** A mandatory dialog can only be left by its own buttons. */
  readonly mandatory?: boolean;
  readonly size?: 'small' | 'medium' | 'large';
  /** What has the focus at first, if it is not the first thing that can have it. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/**
 * A modal dialog: it keeps the focus, gives it back to where it was, and covers phones whole.
 * Its content exists only while it is open. The footer's buttons submit a form in the body by
 * naming it: `<Form id={id}>` above and `<Button type="submit" form={id}>` below.
 */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? (
    <Suspense>
      <DialogSurface {...props} />
    </Suspense>
  ) : null;
}
