import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TextButton } from '@/components/actions/text-button';
import { classNames } from '@/lib/class-names';
import { tableTexts } from '@/lib/texts/tables';
import { useTabStop } from '../values/tab-stop-context';
import styles from './tall-cell.module.css';

/** How high a cell may be before it is cut; `.cut` says the same. */
const cutHeight = 220;

/** What may be higher than is good for a row: cut, with a button that shows the rest. */
export function TallCell({ children }: { readonly children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  const [isTall, setTall] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const tabIndex = useTabStop();
  useEffect(() => {
    const element = content.current;
    if (!element) return;
    // Markdown is drawn when its parser has come, and columns change their widths.
    const observer = new ResizeObserver(() => setTall(element.offsetHeight > cutHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isWhole = isTall && isOpen;
  // What scrolls must be within reach of the keyboard.
  const scrolls = { role: 'region', 'aria-label': tableTexts.wholeCell, tabIndex: 0 } as const;
  return (
    <>
      <div
        {...(isWhole && scrolls)}
        className={classNames(
          isWhole ? styles.whole : styles.cut,
          isTall && !isOpen && styles.faded,
        )}
      >
        <div ref={content}>{children}</div>
      </div>
      {isTall && (
        <TextButton aria-expanded={isOpen} tabIndex={tabIndex} onClick={() => setOpen(!isOpen)}>
          {isOpen ? tableTexts.collapse : tableTexts.expand}
        </TextButton>
      )}
    </>
  );
}
