import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import { Icon } from '../content/icon';
import { useFieldControl } from './field-context';
import styles from './control.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface Props<Value extends string> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> {
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  readonly options: readonly Option<Value>[];
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string;
}

/** The browser's own select: the best one on phones, and good for short lists everywhere. */
export function NativeSelect<Value extends string>(props: Props<Value>) {
  const { value, onChange, options, placeholder, className, ...attributes } = props;
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <span className={styles.affixed}>
      <select
        {...useFieldControl()}
        {...attributes}
        value={value}
        onChange={(event) => choose(event.target.value)}
        className={classNames('form-select', styles.control, styles.select, className)}
      >
        {placeholder !== undefined && (
          <option value="" disabled hidden>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={styles.suffix}>
        <Icon of={ChevronDown} />
      </span>
    </span>
  );
}
