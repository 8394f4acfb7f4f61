import { classNames } from '@/lib/class-names';
import { CopyButton } from '../actions/copy-button';
import styles from './code-snippet.module.css';

interface Props {
  readonly code: string;
  /** Names the snippet for those who can't see what it is. */
  readonly label: string;
  readonly toast?: string;
}

/** Code or a command to take along. Long lines scroll, by keyboard too. */
export function CodeSnippet({ code, label, toast }: Props) {
  return (
    <div className={styles.snippet}>
      <pre
        role="region"
        aria-label={label}
        tabIndex={0}
        className={classNames(styles.code, !code.includes('\n') && styles.inline)}
      >
        <code>{code}</code>
      </pre>
      <span className={styles.copy}>
        <CopyButton text={code} {...(toast !== undefined && { toast })} />
      </span>
    </div>
  );
}
