import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { commonTexts } from '@/lib/texts/common';
import { Icon } from '../content/icon';
import { VisuallyHidden } from '../layout/visually-hidden';
import { FieldContext, type FieldControl } from './field-context';
import styles from './field.module.css';

export interface FieldProps {
  /** The control's id; those of the texts around it follow from it. */
  readonly id: string;
  readonly label: ReactNode;
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** What the value is for. */
  readonly help?: ReactNode;
  /** What the value must be like: “Must be between 1 and 10.” */
  readonly constraint?: string | undefined;
  readonly error?: string | undefined;
  /** For groups of controls, which have no single one to label. */
  readonly group?: boolean;
  /** What the label leads to, where that is not `id`, or where a group has a first control. */
  readonly labelFor?: string | undefined;
  readonly children: ReactNode;
}

/** A labelled control with its hints and its complaint, wired up for screen readers. */
export function Field(props: FieldProps) {
  const { id, label, optional = false, disabled, help, constraint, error, group, children } = props;
  const labelFor = props.labelFor ?? (group ? undefined : id);
  const ids = { help: `${id}-description`, constraint: `${id}-constraints`, error: `${id}-error` };
  const describedBy = classNames(
    error && ids.error,
    Boolean(help) && ids.help,
    constraint && ids.constraint,
  );
  const control: FieldControl = {
    id,
    disabled,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': Boolean(error) || undefined,
    'aria-required': !optional || undefined,
  };
  const words = (
    <>
      {label} {optional && <span className={styles.optional}>{commonTexts.optional}</span>}
    </>
  );
  const caption = labelFor ? (
    <label htmlFor={labelFor} className={classNames('form-label', styles.label)}>
      {words}
    </label>
  ) : (
    words
  );
  const Wrapper = group ? 'fieldset' : 'div';
  return (
    <Wrapper data-pw="field" className={classNames(styles.field, error && 'has-error')}>
      {group ? (
        <legend className={classNames('form-group-label', !labelFor && styles.label)}>
          {caption}
        </legend>
      ) : (
        caption
      )}
      <FieldContext value={control}>{children}</FieldContext>
      <div className={styles.messages}>
        <div aria-live="polite">{error && <FieldError id={ids.error}>{error}</FieldError>}</div>
        <FieldHint id={ids.help} hidden={Boolean(error)}>
          {help}
        </FieldHint>
        <FieldHint id={ids.constraint} hidden={Boolean(error)}>
          {constraint}
        </FieldHint>
      </div>
    </Wrapper>
  );
}

function FieldError({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p id={id} data-pw="field-error" className={styles.error}>
      <Icon of={CircleAlert} />
      {children}
    </p>
  );
}

interface HintProps {
  readonly id: string;
  /** Whether the complaint stands in its place; screen readers still get to hear it. */
  readonly hidden: boolean;
  readonly children: ReactNode;
}

function FieldHint({ id, hidden, children }: HintProps) {
  if (children === undefined || children === null || children === '') return null;
  return hidden ? (
    <VisuallyHidden id={id}>{children}</VisuallyHidden>
  ) : (
    <div id={id}>{children}</div>
  );
}
