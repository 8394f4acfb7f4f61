import { classNames } from '@/lib/class-names';
import type { LoadingState } from '@/lib/rpc/loading-state';
import { runTexts } from '@/lib/texts/runs';
import { ProgressBar } from './progress-bar';
import { Spinner } from './spinner';
import styles from './loading-view.module.css';

interface Props {
  readonly loading: LoadingState;
  /** In the middle of the screen instead of below what is there. */
  readonly centered?: boolean;
}

/** Tells people what they are waiting for. */
export function LoadingView({ loading, centered = false }: Props) {
  const { label, description, completed, total } = loading;
  const isCounted = total !== null && total > 0;
  return (
    <div className={classNames(styles.loading, centered && styles.centered)}>
      <p className={styles.label}>
        <Spinner />
        <span data-pw-label>{label}</span>
      </p>
      {description && (
        <p className={styles.description} data-pw-description>
          {description}
        </p>
      )}
      {isCounted && (
        <div className={styles.progress}>
          <ProgressBar label={label || runTexts.waiting} completed={completed ?? 0} total={total} />
          <span>{runTexts.completedOf(completed ?? 0, total)}</span>
        </div>
      )}
    </div>
  );
}
