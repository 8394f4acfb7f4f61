import { ProgressBar } from '@/components/feedback/progress-bar';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import styles from './progress.module.css';

interface Props {
  readonly steps: { readonly completed: number; readonly total: number };
  readonly currentStep?: string | undefined;
  readonly subTitle?: string | undefined;
}

/** DISPLAY_PROGRESS_STEPS */
export function ProgressSteps({ label, props }: IoComponentProps<Props>) {
  const { steps, currentStep, subTitle } = props;
  const { completed, total } = steps;
  return (
    <div className={styles.progress}>
      <p className={styles.label}>{label}</p>
      {subTitle && <p className={styles.muted}>{subTitle}</p>}
      <ProgressBar label={label} completed={completed} total={total} />
      <p className={styles.ends}>
        <span>{currentStep}</span>
        <span>{ioTexts.stepsOf(completed, total)}</span>
      </p>
    </div>
  );
}
