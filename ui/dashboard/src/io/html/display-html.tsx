import { useLayoutEffect, useRef } from 'react';
import { sanitizeHtml } from '@/lib/html/sanitize-html';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import styles from './display-html.module.css';

interface Props {
  readonly html: string;
}

/** DISPLAY_HTML: what is left of an action's HTML once it can do no harm. */
export default function DisplayHtml({ id, label, props }: IoComponentProps<Props>) {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    content.current?.replaceChildren(sanitizeHtml(props.html));
  }, [props.html]);
  return (
    <div className={styles.frame}>
      {label && (
        <h2 id={id} className={styles.label}>
          {label}
        </h2>
      )}
      {/* Wide tables scroll, and whoever has no mouse scrolls, too. */}
      <div
        ref={content}
        role="group"
        aria-label={label || ioTexts.html}
        tabIndex={0}
        className={`prose ${styles.content}`}
      />
    </div>
  );
}
