import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import { useFieldControl } from './field-context';
import styles from './control.module.css';

interface Props extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text. */
export function TextArea({ onChange, className, ...attributes }: Props) {
  return (
    <textarea
      rows={4}
      {...useFieldControl()}
      {...attributes}
      onChange={(event) => onChange(event.target.value)}
      className={classNames('form-input', styles.control, styles.area, className)}
    />
  );
}
