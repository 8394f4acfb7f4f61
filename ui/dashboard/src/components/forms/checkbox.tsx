import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react';
import { useFieldControl } from './field-context';
import styles from './choice.module.css';

interface Props extends Omit<
  ComponentProps<'input'>,
  'type' | 'checked' | 'onChange' | 'children' | 'className'
> {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** Neither on nor off: some of what it stands for is. */
  readonly indeterminate?: boolean;
}

/** One yes-or-no, with its label to the right. */
export function Checkbox(props: Props) {
  const { onChange, label, description, indeterminate = false, ...attributes } = props;
  const field = useFieldControl();
  const fallbackId = useId();
  const id = attributes.id ?? field.id ?? fallbackId;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <div className={styles.choice}>
      <input
        {...field}
        aria-required={undefined}
        aria-describedby={description ? `${id}-help` : field['aria-describedby']}
        {...attributes}
        ref={input}
        id={id}
        type="checkbox"
        className={styles.box}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {description && (
        <span id={`${id}-help`} className={styles.description}>
          {description}
        </span>
      )}
    </div>
  );
}
