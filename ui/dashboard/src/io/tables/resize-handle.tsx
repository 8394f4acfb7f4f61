import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { tableTexts } from '@/lib/texts/tables';
import { columnLimits } from './column-widths';
import styles from './resize-handle.module.css';

const stepWidth = 16;

interface Props {
  readonly label: string;
  readonly width: number;
  readonly tabIndex: 0 | -1;
  readonly onResize: (width: number | null) => void;
}

/** Makes a column wider and narrower: by pulling, by the arrow keys, or by a double click as it was. */
export function ResizeHandle({ label, width, tabIndex, onResize }: Props) {
  const start = useRef<{ readonly x: number; readonly width: number }>(null);
  const take = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const pull = (event: PointerEvent) => {
    if (start.current) onResize(start.current.width + event.clientX - start.current.x);
  };
  const press = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width - stepWidth, ArrowRight: width + stepWidth }[event.key];
    const isReset = event.key === 'Enter' || event.key === 'Backspace';
    if (next === undefined && !isReset) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(next ?? null);
  };
  return (
    <div
      role="slider"
      aria-label={tableTexts.widthOf(label)}
      aria-valuenow={Math.round(width)}
      aria-valuemin={columnLimits.min}
      aria-valuemax={columnLimits.max}
      tabIndex={tabIndex}
      className={styles.handle}
      onPointerDown={take}
      onPointerMove={pull}
      onPointerUp={() => (start.current = null)}
      onDoubleClick={() => onResize(null)}
      onKeyDown={press}
    />
  );
}
