import type { UseQueryResult } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { ButtonLink } from '@/components/actions/button-link';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { Spinner } from '@/components/feedback/spinner';
import { isApiError } from '@/lib/http/api-error';
import { usePlace } from '@/lib/organization/place';
import { runTexts } from '@/lib/texts/runs';
import { homePath } from '@/lib/urls';
import type { Transaction } from '../api/transaction';
import { WaitingForHost } from './waiting-for-host';

interface Props {
  /** Of the action. */
  readonly name: string;
  readonly mayRun: boolean;
  readonly start: UseQueryResult<Transaction>;
}

/** Stands where a run is about to be, and says what it waits for or why there will be none. */
export function StartState({ name, mayRun, start }: Props) {
  const { scope } = usePlace();
  if (start.error && !mayRun) {
    return (
      <EmptyState
        icon={Ban}
        title={runTexts.notAllowed(name)}
        actions={<ButtonLink to={homePath(scope)}>{runTexts.returnHome}</ButtonLink>}
      >
        {runTexts.notAllowedHelp}
      </EmptyState>
    );
  }
  if (start.error) {
    return (
      <ErrorState
        error={start.error}
        title={runTexts.couldNotStart}
        onRetry={() => void start.refetch()}
      />
    );
  }
  if (!start.failureReason) return <Spinner fullPage delayMs={500} />;
  return (
    <WaitingForHost name={name} isMissing={isApiError(start.failureReason, 'action_not_found')} />
  );
}
