import { useDelay } from '@/lib/use-delay';
import { commonTexts } from '@/lib/texts/common';
import { classNames } from '@/lib/class-names';
import { VisuallyHidden } from '../layout/visually-hidden';
import styles from './spinner.module.css';

interface Props {
  /** What is being waited for; shown beside the ring. Without it only screen readers hear a word. */
  readonly text?: string;
  /** How long to show nothing: most waits are over before a spinner would help. */
  readonly delayMs?: number;
  /** Centred in the space of a whole page. */
  readonly fullPage?: boolean;
}

export function Spinner({ text, delayMs = 0, fullPage = false }: Props) {
  const isDue = useDelay(delayMs);
  const spinner = isDue && (
    <span className={styles.spinner} role="status" data-pw-spinner>
      <span className={styles.ring} />
      {text ?? <VisuallyHidden>{commonTexts.loading}</VisuallyHidden>}
    </span>
  );
  if (!fullPage) return spinner;
  return <div className={classNames('iv-full-page-spinner', styles.page)}>{spinner}</div>;
}
