import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { formatCount } from '@/lib/format/numbers';
import { usePlace } from '@/lib/organization/place';
import { historyTexts } from '@/lib/texts/history';
import { historyQuery } from '../api/history';
import { useHistoryFilter } from '../use-history-filter';
import { HistoryFilters } from './history-filters';
import { HistoryPager } from './history-pager';
import { HistoryTable } from './history-table';
import { NoHistory } from './no-history';

/** Who ran what, and what came of it. */
export default function HistoryScreen() {
  const place = usePlace();
  const filter = useHistoryFilter();
  const scope = { ...place.scope, environment: filter.environment || place.scope.environment };
  const { text, slug, state, cursor } = filter;
  const history = useQuery(historyQuery(scope, { text, slug, state, cursor }));
  const total = history.data?.total;
  return (
    <Stack gap={6}>
      <PageHeader
        title={historyTexts.heading}
        {...(total && {
          description: historyTexts.total(
            `${formatCount(total)}${history.data?.totalIsCapped ? '+' : ''}`,
          ),
        })}
      />
      <HistoryFilters filter={filter} />
      {history.isError && (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.isPending && <SkeletonLines count={6} />}
      {history.data?.data.length === 0 && (
        <NoHistory
          isFiltered={text !== '' || slug !== '' || state !== null}
          onClear={filter.clear}
        />
      )}
      {history.data && history.data.data.length > 0 && (
        <>
          <HistoryTable entries={history.data.data} scope={scope} />
          <HistoryPager
            newer={history.data.prevCursor}
            older={history.data.nextCursor}
            onGo={filter.setCursor}
          />
        </>
      )}
    </Stack>
  );
}
