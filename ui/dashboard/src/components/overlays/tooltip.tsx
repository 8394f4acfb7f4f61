import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { useHoverIntent } from './use-hover-intent';
import styles from './tooltip.module.css';

const TooltipSurface = lazy(() => import('./tooltip-surface'));

interface Props {
  readonly text: string;
  /** What the tooltip belongs to comes first. */
  readonly children: ReactNode;
}

/**
 * A hint that appears after 250 ms of pointing at or focusing its first child. It is for the eyes:
 * the child itself carries the same words as its accessible name or description.
 */
export function Tooltip({ text, children }: Props) {
  const wrapper = useRef<HTMLSpanElement>(null);
  const { isOpen, handlers } = useHoverIntent();
  return (
    <span ref={wrapper} role="presentation" className={styles.anchor} {...handlers}>
      {children}
      {isOpen && (
        <Suspense>
          <TooltipSurface anchor={() => wrapper.current?.firstElementChild ?? null} text={text} />
        </Suspense>
      )}
    </span>
  );
}
