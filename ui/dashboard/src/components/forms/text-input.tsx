import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { Affixed } from './affixed';
import { useFieldControl } from './field-context';
import styles from './control.module.css';

export interface TextInputProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'prefix' | 'size'
> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Units and currencies stand inside the field: “$”, “kg”. */
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  /** For keys, ids and slugs. */
  readonly mono?: boolean;
}

/** One line of text, or whatever else `type` says. Takes its id and state from its Field. */
export function TextInput(props: TextInputProps) {
  const { onChange, prefix, suffix, mono, className, ...attributes } = props;
  return (
    <Affixed prefix={prefix} suffix={suffix}>
      <input
        {...useFieldControl()}
        {...attributes}
        onChange={(event) => onChange(event.target.value)}
        className={classNames('form-input', styles.control, mono && styles.mono, className)}
      />
    </Affixed>
  );
}
