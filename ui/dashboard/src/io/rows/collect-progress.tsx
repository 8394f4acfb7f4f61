import { Button } from '@/components/actions/button';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { tableTexts } from '@/lib/texts/tables';
import type { Row } from './row';
import type { RowsState } from './rows-state';
import styles from './collect-progress.module.css';

interface Props {
  readonly progress: RowsState<Row>['progress'];
  readonly onCancel: () => void;
}

/** How far the rows for a file have come, and the way to do without it. */
export function CollectProgress({ progress, onCancel }: Props) {
  if (progress === null) return null;
  const { done, total } = progress;
  return (
    <div className={styles.progress}>
      <span className={styles.text}>{tableTexts.collecting(done, total)}</span>
      <div className={styles.bar}>
        <ProgressBar
          label={tableTexts.downloadCsv}
          completed={done}
          {...(total !== undefined && { total })}
        />
      </div>
      <Button theme="plain" onClick={onCancel}>
        {tableTexts.cancel}
      </Button>
    </div>
  );
}
