import { useInfiniteQuery } from '@tanstack/react-query';
import { Boxes } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { usePlace } from '@/lib/organization/place';
import { allActionsTexts } from '@/lib/texts/all-actions';
import { allActionsQuery } from '../api/all-actions';
import { useActionFilter } from '../use-action-filter';
import { AllActionsFilters } from './all-actions-filters';
import { AllActionsTable } from './all-actions-table';
import { PauseSchedules } from './pause-schedules';
import { SchedulesPaused } from './schedules-paused';

/** Every live action of an environment, for those who look after them. */
export default function AllActionsScreen() {
  const { organization } = usePlace();
  const filter = useActionFilter();
  const { environment, words, archived } = filter;
  const query = allActionsQuery(organization.slug, { environment, words, archived });
  const actions = useInfiniteQuery(query);
  const rows = actions.data?.pages.flatMap(({ data }) => data);
  return (
    <Stack gap={6}>
      <PageHeader title={allActionsTexts.heading} actions={<PauseSchedules />} />
      <SchedulesPaused />
      <AllActionsFilters filter={filter} />
      {actions.isPending && <SkeletonLines count={6} />}
      {actions.isError && (
        <ErrorState error={actions.error} onRetry={() => void actions.refetch()} />
      )}
      {rows?.length === 0 && <NoActions filter={filter} />}
      {rows && rows.length > 0 && (
        <AllActionsTable actions={rows} environment={environment} archived={archived} />
      )}
      {actions.hasNextPage && (
        <div>
          <Button loading={actions.isFetchingNextPage} onClick={() => void actions.fetchNextPage()}>
            {allActionsTexts.more}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function NoActions({ filter }: { readonly filter: ReturnType<typeof useActionFilter> }) {
  const { words, archived, setWords } = filter;
  const text = archived ? allActionsTexts.noneArchived : allActionsTexts.noneText;
  return (
    <EmptyState
      icon={Boxes}
      title={allActionsTexts.none}
      actions={
        words !== '' && <Button onClick={() => setWords('')}>{allActionsTexts.clear}</Button>
      }
    >
      <p>{words === '' ? text : allActionsTexts.noneMatch}</p>
    </EmptyState>
  );
}
