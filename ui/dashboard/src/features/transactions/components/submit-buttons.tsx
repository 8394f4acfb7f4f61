import { Button } from '@/components/actions/button';
import type { IoChoice } from '@/io/call/io-call';
import { useHotkey } from '@/lib/hotkeys/use-hotkey';
import { runTexts } from '@/lib/texts/runs';
import styles from './submit-buttons.module.css';

interface Props {
  readonly choices: readonly IoChoice[];
  /** The one that was pressed and is being sent. */
  readonly chosen: IoChoice | null;
  /** Whether it has to wait for files. */
  readonly isUploading: boolean;
  readonly isDisabled: boolean;
  /** How many fields have something to correct. */
  readonly errorCount: number;
  readonly onChoose: (choice: IoChoice) => void;
}

const shortcut = 'mod+enter';

/** The ways to answer a call. The row stays in sight while the form above is longer than the screen. */
export function SubmitButtons(props: Props) {
  const { choices, chosen, isUploading, isDisabled, errorCount, onChoose } = props;
  const [first] = choices;
  useHotkey(shortcut, () => first && onChoose(first), { isActive: !isDisabled });
  return (
    <div className={styles.row}>
      {choices.map((choice, index) => {
        const isFirst = index === 0;
        return (
          <Button
            key={`${index}-${choice.value}`}
            data-pw="continue-button"
            theme={choice.theme}
            shortcut={isFirst ? shortcut : undefined}
            disabled={isDisabled && chosen === null}
            loading={chosen?.value === choice.value}
            onClick={() => onChoose(choice)}
          >
            {choice.label}
          </Button>
        );
      })}
      {isUploading && (
        <p role="status" className={styles.note}>
          {runTexts.uploading}
        </p>
      )}
      {errorCount > 0 && (
        <p role="status" className={styles.errors}>
          {runTexts.errorsAbove(errorCount)}
        </p>
      )}
    </div>
  );
}
