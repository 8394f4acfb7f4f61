import { useRef, type KeyboardEvent } from 'react';
import { useFieldControl } from '@/components/forms/field-context';
import { classNames } from '@/lib/class-names';
import styles from './input-slider.module.css';

const digitWindowMs = 1500;

interface Props {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Undefined for unset. */
  readonly value: number | undefined;
  /** A number as one types it. */
  readonly onChange: (text: string) => void;
}

/** The slider itself. Digits that are typed on it make a number; after a pause they start another one. */
export function Range({ id, min, max, step, value, onChange }: Props) {
  const field = useFieldControl();
  const typed = useRef({ text: '', at: -Infinity });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!/^[\d.-]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const goesOn = event.timeStamp - typed.current.at < digitWindowMs;
    typed.current = {
      text: goesOn ? typed.current.text + event.key : event.key,
      at: event.timeStamp,
    };
    onChange(typed.current.text);
  };
  return (
    <input
      {...field}
      aria-required={undefined}
      id={id}
      type="range"
      min={min}
      max={max}
      step={step}
      value={value ?? min}
      className={classNames(styles.range, value === undefined && styles.unset)}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
