import { lazy, Suspense } from 'react';
import { ioTexts } from '@/lib/texts/io';
import styles from './code-block.module.css';

const HighlightedCode = lazy(() => import('./highlighted-code'));

interface Props {
  readonly code: string;
  /** Null for text that is no code: it stays as it is. */
  readonly language: string | null;
  /** What it is called, where it is called anything. */
  readonly label?: string | undefined;
}

/** Code, in colours once those are loaded. */
export function CodeBlock({ code, language, label }: Props) {
  return (
    <pre
      className={`iv-code-block ${styles.block}`}
      role="group"
      aria-label={label ?? ioTexts.code}
      tabIndex={0}
    >
      <code className="hljs">
        {language === null ? (
          code
        ) : (
          <Suspense fallback={code}>
            <HighlightedCode code={code} language={language} />
          </Suspense>
        )}
      </code>
    </pre>
  );
}
