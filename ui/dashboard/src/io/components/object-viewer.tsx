import { useState } from 'react';
import { classNames } from '@/lib/class-names';
import { formatDateTime } from '@/lib/format/dates';
import styles from './object-viewer.module.css';

interface Props {
  readonly value: unknown;
  /** The key under which its container has it. */
  readonly name?: string;
  readonly isRoot?: boolean;
}

/** Containers with fewer entries than this are open at first. */
const opensBelow = 5;

/** Any value as a tree whose branches fold. */
export function ObjectViewer({ value, name, isRoot = true }: Props) {
  const entries = entriesOf(value);
  const [isOpen, setIsOpen] = useState(isRoot || (entries?.length ?? 0) < opensBelow);
  const label = name === undefined ? null : <span className={styles.key}>{name}: </span>;
  if (!entries) {
    return (
      <div className={styles.leaf}>
        {label}
        <span>{leafText(value)}</span>
      </div>
    );
  }
  const isList = Array.isArray(value) || value instanceof Set;
  const [start, end] = isList ? ['[', ']'] : ['{', '}'];
  const className = classNames(
    'iv-object-viewer',
    styles.viewer,
    isOpen && 'is-open',
    isList && 'is-array',
    !isRoot && 'is-collapsible',
  );
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={(event) => {
        event.stopPropagation();
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        {label}
        {isOpen ? start : `${start}...${end}`}
      </summary>
      {isOpen && (
        <>
          <div className={styles.entries}>
            {entries.map(([key, item]) => (
              <ObjectViewer key={key} isRoot={false} name={key} value={item} />
            ))}
          </div>
          <div className={styles.end}>{end}</div>
        </>
      )}
    </details>
  );
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  if (typeof value !== 'object' || value === null || value instanceof Date) return null;
  if (value instanceof Map) return [...value].map(([key, item]) => [String(key), item]);
  return Object.entries(value instanceof Set ? [...value] : value);
}

function leafText(value: unknown): string {
  if (value instanceof Date) return formatDateTime(value);
  if (typeof value === 'bigint') return `${value}n`;
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
