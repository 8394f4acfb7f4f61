import { useState } from 'react';
import { TextButton } from '@/components/actions/text-button';
import { stringify } from '@/lib/format/stringify';
import { actionTexts } from '@/lib/texts/actions';
import styles from './queued-params.module.css';

const shownAtFirst = 2;

/** What a queued action will be run with. */
export function QueuedParams({ params }: { readonly params: Readonly<Record<string, unknown>> }) {
  const [isOpen, setIsOpen] = useState(false);
  const entries = Object.entries(params);
  const shown = isOpen ? entries : entries.slice(0, shownAtFirst);
  const hidden = entries.length - shownAtFirst;
  return (
    <>
      <dl className={styles.params}>
        {shown.map(([name, value]) => (
          <div key={name} className={styles.param}>
            <dt className={styles.name}>{name}</dt>
            <dd>{stringify(value)}</dd>
          </div>
        ))}
      </dl>
      {hidden > 0 && (
        <TextButton onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? actionTexts.collapse : actionTexts.showMore(hidden)}
        </TextButton>
      )}
    </>
  );
}
