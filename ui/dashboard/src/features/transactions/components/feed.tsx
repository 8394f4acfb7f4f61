import { ArrowDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/actions/button';
import { panelTexts } from '@/lib/texts/runs';
import styles from './feed.module.css';

interface Props {
  readonly label: string;
  /** Grows with every entry. */
  readonly size: number;
  readonly children: ReactNode;
}

/** What grows at its end. It follows along, unless somebody has scrolled up to read. */
export function Feed({ label, size, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const toEnd = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  }, [isAtEnd, size]);
  const look = () => {
    const element = scroller.current;
    if (!element) return;
    setIsAtEnd(element.scrollTop + element.clientHeight >= element.scrollHeight - 8);
  };
  return (
    <>
      <div
        ref={scroller}
        role="region"
        aria-label={label}
        tabIndex={0}
        className={styles.scroller}
        data-pw-transaction-logs
        onScroll={look}
      >
        {children}
      </div>
      {!isAtEnd && (
        <Button icon={ArrowDown} className={styles.toEnd} onClick={toEnd}>
          {panelTexts.scrollToBottom}
        </Button>
      )}
    </>
  );
}
