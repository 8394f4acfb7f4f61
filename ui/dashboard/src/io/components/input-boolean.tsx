import { Checkbox } from '@/components/forms/checkbox';
import type { IoComponentProps } from '../io-component';
import { HelpText } from './help-text';
import styles from './input-boolean.module.css';

interface Props {
  readonly helpText?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** INPUT_BOOLEAN: always has a value, so there is nothing to leave out and nothing to miss. */
export function InputBoolean(io: IoComponentProps<Props, boolean>) {
  return (
    <div data-pw="field" className={io.error ? `has-error ${styles.field}` : styles.field}>
      <Checkbox
        id={io.id}
        checked={io.value ?? false}
        onChange={(checked) => io.onChange(checked)}
        label={io.label}
        description={io.props.helpText && <HelpText text={io.props.helpText} />}
        disabled={io.isDisabled || io.props.disabled === true}
        aria-invalid={io.error !== null || undefined}
        aria-errormessage={io.error === null ? undefined : `${io.id}-error`}
        data-autofocus-target={io.isAutofocusTarget ? '' : undefined}
      />
      {io.error && (
        <p id={`${io.id}-error`} data-pw="field-error" className={styles.error}>
          {io.error}
        </p>
      )}
    </div>
  );
}
