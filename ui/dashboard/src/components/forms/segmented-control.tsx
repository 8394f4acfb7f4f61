import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Icon } from '../content/icon';
import { VisuallyHidden } from '../layout/visually-hidden';
import hidden from '../layout/visually-hidden.module.css';
import styles from './segmented-control.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** With an icon the label is for screen readers and the title only. */
  readonly icon?: LucideIcon;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly segments: readonly Segment<Value>[];
}

/** Switches between a few views of the same thing. Radio buttons at heart. */
export function SegmentedControl<Value extends string>(props: Props<Value>) {
  const { label, value, onChange, segments } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment} title={segment.label}>
          <input
            type="radio"
            name={name}
            className={hidden.hidden}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon && <Icon of={segment.icon} />}
          {segment.icon ? <VisuallyHidden>{segment.label}</VisuallyHidden> : segment.label}
        </label>
      ))}
    </div>
  );
}
