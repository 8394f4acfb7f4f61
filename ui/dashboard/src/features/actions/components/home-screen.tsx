import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/feedback/error-state';
import { NotFound } from '@/components/feedback/not-found';
import { isApiError } from '@/lib/http/api-error';
import { usePlace } from '@/lib/organization/place';
import { levelQuery } from '../api/level';
import { LevelSkeleton } from './level-skeleton';
import { LevelView } from './level-view';
import { NothingLive } from './nothing-live';

/** The live dashboard, or one page's list of it. */
export default function HomeScreen({ prefix }: { readonly prefix: string }) {
  const { scope } = usePlace();
  const level = useQuery(levelQuery(scope, prefix));
  if (level.data)
    return (
      <LevelView
        key={prefix}
        prefix={prefix}
        level={level.data}
        empty={<NothingLive inPage={prefix !== ''} />}
      />
    );
  if (isApiError(level.error, 'not_found')) return <NotFound />;
  if (level.isError) {
    return <ErrorState error={level.error} onRetry={() => void level.refetch()} />;
  }
  return <LevelSkeleton />;
}
