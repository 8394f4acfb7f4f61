import { Check, CircleHelp, X } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { Icon } from '@/components/content/icon';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import { HelpText } from './help-text';
import styles from './confirm.module.css';

interface Props {
  readonly helpText?: string | undefined;
}

/** CONFIRM: a question that is answered by its own two buttons. */
export function Confirm(io: IoComponentProps<Props, boolean>) {
  const { label, value, isDisabled, isCurrent, isAutofocusTarget, props } = io;
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
          <div className={styles.buttons}>
            <Button
              theme="primary"
              disabled={isDisabled && value !== true}
              loading={isDisabled && value === true}
              data-autofocus-target={isAutofocusTarget ? '' : undefined}
              onClick={() => io.submit(true)}
            >
              {ioTexts.confirm}
            </Button>
            <Button
              disabled={isDisabled && value !== false}
              loading={isDisabled && value === false}
              onClick={() => io.submit(false)}
            >
              {ioTexts.cancel}
            </Button>
          </div>
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
