import { Dialog as AriaDialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog';
import { X } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { commonTexts } from '@/lib/texts/common';
import { buttonClass } from '../actions/button-style';
import { Icon } from '../content/icon';
import type { DialogProps } from './dialog';
import styles from './dialog-surface.module.css';

/** An open dialog; loaded with the first one. */
export default function DialogSurface(props: Omit<DialogProps, 'open'>) {
  const { title, onClose, children, footer, mandatory = false, size = 'medium' } = props;
  return (
    <AriaDialog
      open
      onClose={onClose}
      aria-label={title}
      className={classNames(styles.dialog, size !== 'medium' && styles[size])}
      backdrop={<div className={styles.backdrop} />}
      portalRef={markPortal}
      hideOnEscape={!mandatory}
      hideOnInteractOutside={!mandatory}
      getPersistentElements={() => document.querySelectorAll('[data-toasts]')}
      {...(props.initialFocus && { initialFocus: props.initialFocus })}
    >
      <DialogHeading className={styles.title}>{title}</DialogHeading>
      <div className={styles.body}>{children}</div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
      {/* Last, so that the focus starts with what the dialog is about. */}
      {!mandatory && (
        <DialogDismiss
          className={classNames(buttonClass('plain'), styles.close)}
          aria-label={commonTexts.close}
        >
          <Icon of={X} />
        </DialogDismiss>
      )}
    </AriaDialog>
  );
}

/** Automation finds dialogs by this attribute on what wraps them. */
function markPortal(portal: HTMLElement | null): void {
  portal?.setAttribute('data-iv-dialog', '');
}
