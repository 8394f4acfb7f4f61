import { Button } from '@/components/actions/button';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import styles from './confirm.module.css';

/** Yes and no. The one that was pressed turns until the action has heard it. */
export function ConfirmButtons(io: IoComponentProps<unknown, boolean>) {
  const { value, isDisabled, isAutofocusTarget } = io;
  return (
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
  );
}
