import { CircleAlert, CircleCheck, FileText, RotateCw, X } from 'lucide-react';
import { IconButton } from '@/components/actions/icon-button';
import { Icon } from '@/components/content/icon';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { classNames } from '@/lib/class-names';
import { formatBytes } from '@/lib/format/bytes';
import { uploadTexts } from '@/lib/texts/uploads';
import { FileName } from './file-name';
import type { Upload, UploadState } from './upload-queue';
import styles from './file-row.module.css';

interface Props {
  readonly upload: Upload;
  /** Whether it can be called off, or taken out. */
  readonly canStop: boolean;
  readonly canRetry: boolean;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
}

const icons = { waiting: FileText, running: FileText, done: CircleCheck, failed: CircleAlert };

/** One file that was chosen, and how far it is. */
export function FileRow({ upload, canStop, canRetry, onRemove, onRetry }: Props) {
  const { file, state } = upload;
  const isRunning = state.kind === 'running';
  return (
    <li className={classNames(styles.row, styles[state.kind])}>
      <span className={styles.icon}>
        <Icon of={icons[state.kind]} />
      </span>
      <FileName name={file.name} />
      <span className={styles.state}>{stateText(state, file.size)}</span>
      <span className={styles.actions}>
        {state.kind === 'failed' && canRetry && (
          <IconButton
            compact
            icon={RotateCw}
            label={uploadTexts.retry(file.name)}
            onClick={onRetry}
          />
        )}
        {canStop && (
          <IconButton
            compact
            icon={X}
            label={isRunning ? uploadTexts.cancel(file.name) : uploadTexts.remove(file.name)}
            onClick={onRemove}
          />
        )}
      </span>
      {isRunning && (
        <div className={styles.progress}>
          <ProgressBar
            label={uploadTexts.progress(file.name)}
            completed={state.sent}
            total={Math.max(file.size, 1)}
          />
        </div>
      )}
    </li>
  );
}

function stateText(state: UploadState, size: number): string {
  switch (state.kind) {
    case 'waiting':
    case 'done':
      return formatBytes(size);
    case 'running':
      // What surrounds the file is sent, too.
      return state.isRetry
        ? uploadTexts.retrying
        : uploadTexts.sent(Math.min(state.sent, size), size);
    case 'failed':
      return uploadTexts.failedShort;
  }
}
