import { memo } from 'react';
import { usePlace } from '@/lib/organization/place';
import { panelTexts } from '@/lib/texts/runs';
import type { LogLine } from '../api/transaction';
import { Feed } from './feed';
import { LinkedText } from './linked-text';
import styles from './log-feed.module.css';

interface Props {
  readonly lines: readonly LogLine[];
  readonly isCompleted: boolean;
}

/** What an action has logged. */
export function LogFeed({ lines, isCompleted }: Props) {
  const { mode } = usePlace();
  return (
    <Feed label={panelTexts.logs} size={lines.length + Number(isCompleted)}>
      {lines.length === 0 ? (
        <p className={styles.empty}>
          {mode === 'console' ? panelTexts.noLogsInConsole : panelTexts.noLogs}
        </p>
      ) : (
        <>
          <ol>
            {lines.map((line) => (
              <Line key={line.index} text={line.text} />
            ))}
          </ol>
          {isCompleted && <p className={styles.end}>{panelTexts.transactionCompleted}</p>}
        </>
      )}
    </Feed>
  );
}

/** Drawn once: what has been logged does not change. */
const Line = memo(function Line({ text }: { readonly text: string }) {
  return (
    <li className={styles.line}>
      <LinkedText text={text} />
    </li>
  );
});
