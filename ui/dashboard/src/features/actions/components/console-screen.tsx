import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AlertBox } from '@/components/feedback/alert-box';
import { ErrorState } from '@/components/feedback/error-state';
import { isApiError } from '@/lib/http/api-error';
import { usePlace } from '@/lib/organization/place';
import { consoleTexts } from '@/lib/texts/actions';
import { levelQuery, type Level } from '../api/level';
import { ConnectAgain } from './connect-again';
import { LevelSkeleton } from './level-skeleton';
import { LevelView } from './level-view';
import { NothingLive } from './nothing-live';
import { Onboarding } from './onboarding';
import { WaitingForConnection } from './waiting-for-connection';

/** A developer's own actions; and, while there are none, how to connect. */
export default function ConsoleScreen({ prefix }: { readonly prefix: string }) {
  const { scope } = usePlace();
  const level = useQuery(levelQuery(scope, prefix));
  const [hasBeenSeen, setHasBeenSeen] = useState(false);
  const isVisible = level.data !== undefined && hasSomething(level.data);
  if (isVisible && !hasBeenSeen) setHasBeenSeen(true);
  const retry = () => void level.refetch();

  if (level.data === undefined) {
    // A page that is gone while its host restarts comes back by itself.
    if (isApiError(level.error, 'not_found')) return <WaitingForConnection onRefresh={retry} />;
    return level.isError ? <ErrorState error={level.error} onRetry={retry} /> : <LevelSkeleton />;
  }
  if (isVisible) {
    return (
      <LevelView
        key={prefix}
        prefix={prefix}
        level={level.data}
        notice={
          <AlertBox dismissId={consoleTexts.explanationId}>{consoleTexts.explanation}</AlertBox>
        }
        empty={<NothingLive inPage />}
      />
    );
  }
  if (hasBeenSeen) return <WaitingForConnection onRefresh={retry} />;
  return level.data.hasAnyActions ? <ConnectAgain onRetry={retry} /> : <Onboarding />;
}

function hasSomething({ actions, pages, currentPage, queue }: Level): boolean {
  return currentPage !== null || actions.length + pages.length + queue.length > 0;
}
