import { Dialog } from '@/components/overlays/dialog';
import type { IoComponentProps } from '../io-component';
import { ConfirmButtons } from './confirm-buttons';
import { HelpText } from './help-text';
import styles from './confirm.module.css';

export interface ConfirmProps {
  readonly helpText?: string | undefined;
}

/** The question of a host that shows one thing at a time: nothing else can be done before it is answered. */
export function ConfirmModal(io: IoComponentProps<ConfirmProps, boolean>) {
  const { helpText } = io.props;
  const decline = () => io.submit(false);
  return (
    <Dialog mandatory open size="small" title={io.label} onClose={decline}>
      <div data-io-confirm className={styles.texts}>
        {helpText && (
          <div className={styles.help}>
            <HelpText text={helpText} />
          </div>
        )}
        <ConfirmButtons {...io} />
      </div>
    </Dialog>
  );
}
