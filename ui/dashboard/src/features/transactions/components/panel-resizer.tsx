import type { KeyboardEvent, PointerEvent } from 'react';
import { panelTexts } from '@/lib/texts/runs';
import styles from './panel-resizer.module.css';

interface Props {
  readonly height: number;
  readonly onResize: (height: number) => void;
}

const minimum = 100;
const step = 24;

const maximum = () => Math.round(window.innerHeight * 0.8);

function clamp(height: number): number {
  return Math.round(Math.min(Math.max(height, minimum), maximum()));
}

/** The upper edge of the panel: it is dragged, or moved with the arrow keys. */
export function PanelResizer({ height, onResize }: Props) {
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onResize(clamp(height - event.movementY));
  };
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowUp: step, ArrowDown: -step };
    const change = steps[event.key];
    if (change === undefined) return;
    event.preventDefault();
    onResize(clamp(height + change));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={panelTexts.resize}
      aria-orientation="vertical"
      aria-valuenow={height}
      aria-valuemin={minimum}
      aria-valuemax={maximum()}
      className={styles.edge}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={move}
    />
  );
}
