import { RotateCw } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { ButtonLink } from '@/components/actions/button-link';
import { PageHeader } from '@/components/layout/page-header';
import { useAppLocation, useHistoryState } from '@/lib/navigation/use-navigation';
import { runTexts } from '@/lib/texts/runs';
import { parentPath } from '@/lib/urls';
import styles from './run-header.module.css';

interface Props {
  readonly title: string;
  /** Whether leaving ends the run, so that going back is canceling. */
  readonly isCancel?: boolean;
  /** Starts over; missing where that cannot be done. */
  readonly onNew?: (() => void) | undefined;
  readonly canStartNew?: boolean;
}

/** The top of a run: what it is, starting over, and the way back. */
export function RunHeader({ title, isCancel = false, onNew, canStartNew = true }: Props) {
  const { pathname } = useAppLocation();
  const { backPath } = useHistoryState();
  return (
    <PageHeader
      title={title}
      actions={
        <>
          {onNew && (
            <Button
              icon={RotateCw}
              aria-label={runTexts.newTransaction}
              disabled={!canStartNew}
              onClick={onNew}
            >
              <span className={styles.wide}>{runTexts.newTransaction}</span>
            </Button>
          )}
          <ButtonLink to={backPath ?? parentPath(pathname)}>
            {isCancel ? runTexts.cancel : runTexts.goBack}
          </ButtonLink>
        </>
      }
    />
  );
}
