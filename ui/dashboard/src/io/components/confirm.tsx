import { Check, CircleHelp, X } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { useIoActions } from '../io-actions-context';
import { ConfirmButtons } from './confirm-buttons';
import { ConfirmModal, type ConfirmProps } from './confirm-modal';
import { HelpText } from './help-text';
import styles from './confirm.module.css';

/** CONFIRM: a question that is answered by its own two buttons. */
export function Confirm(io: IoComponentProps<ConfirmProps, boolean>) {
  const { label, value, isCurrent, props } = io;
  const { asksInDialogs } = useIoActions();
  if (asksInDialogs && isCurrent) return <ConfirmModal {...io} />;
  return (
    <div data-io-confirm className={styles.confirm} role="group" aria-labelledby={io.id}>
      <Icon of={CircleHelp} size={20} className={styles.icon} />
      <div className={styles.texts}>
        <p id={io.id} className={styles.label}>
          {label}
        </p>
        {props.helpText && (
          <div className={styles.help}>
            <HelpText text={props.helpText} />
          </div>
        )}
        {isCurrent ? (
          <ConfirmButtons {...io} />
        ) : (
          value !== undefined && (
            <p className={styles.answer}>
              <Icon of={value ? Check : X} />
              {value ? ioTexts.confirm : ioTexts.cancel}
            </p>
          )
        )}
      </div>
    </div>
  );
}
