import { useRef, useState, type ReactNode } from 'react';
import { errorText } from '@/lib/http/error-text';
import { commonTexts } from '@/lib/texts/common';
import { Button } from '../actions/button';
import { AlertBox } from '../feedback/alert-box';
import { Dialog } from './dialog';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** What will happen, to what, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb of the question: “Delete key”, never “OK”. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly theme?: 'primary' | 'danger';
  /** The dialog closes when this is done and shows the error if it fails. */
  readonly onConfirm: () => Promise<unknown>;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: Props) {
  const { title, open, onClose, children, confirmLabel, theme = 'danger', onConfirm } = props;
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string>();
  const confirmButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setError(undefined);
    onClose();
  };
  const confirm = async () => {
    setIsBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      close();
    } catch (cause) {
      setError(errorText(cause));
    } finally {
      setIsBusy(false);
    }
  };
  const footer = (
    <>
      <Button onClick={close}>{props.cancelLabel ?? commonTexts.cancel}</Button>
      <Button ref={confirmButton} theme={theme} loading={isBusy} onClick={() => void confirm()}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog
      title={title}
      open={open}
      onClose={close}
      size="small"
      footer={footer}
      initialFocus={confirmButton}
    >
      {children}
      {error && <AlertBox theme="danger">{error}</AlertBox>}
    </Dialog>
  );
}
