import type { ReactNode } from 'react';
import { useFieldControl } from './field-context';
import styles from './choice.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly disabled?: boolean;
}

interface Props<Value extends string> {
  /** The common name of the buttons; their ids are `<name>-<value>`. */
  readonly name: string;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
}

/** One of a few, all of them in sight. Stands in a Field with `group`. */
export function RadioGroup<Value extends string>({ name, value, onChange, options }: Props<Value>) {
  const field = useFieldControl();
  return (
    <div
      role="radiogroup"
      aria-describedby={field['aria-describedby']}
      aria-invalid={field['aria-invalid']}
      aria-required={field['aria-required']}
      className={styles.group}
    >
      {options.map((option) => {
        const id = `${name}-${option.value}`;
        return (
          <div key={option.value} className={styles.choice}>
            <input
              id={id}
              type="radio"
              name={name}
              className={styles.box}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? field.disabled}
              aria-describedby={option.description ? `${id}-help` : undefined}
              onChange={() => onChange(option.value)}
            />
            <label htmlFor={id} className={styles.label}>
              {option.label}
            </label>
            {option.description && (
              <span id={`${id}-help`} className={styles.description}>
                {option.description}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
