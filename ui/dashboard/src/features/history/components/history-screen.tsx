import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { formatCount } from '@/lib/format/numbers';
import { usePlace } from '@/lib/organization/place';
import { historyTexts } from '@/lib/texts/history';
import { historyQuery, type HistoryPage } from '../api/history';
import { useHistoryFilter } from '../use-history-filter';
import { ExportHistory } from './export-history';
import { HistoryFilters } from './history-filters';
import { HistoryPager } from './history-pager';
import { HistoryTable } from './history-table';
import { NoHistory } from './no-history';

/** Who ran what, and what came of it. */
export default function HistoryScreen() {
  const place = usePlace();
  const filter = useHistoryFilter();
  const scope = { ...place.scope, environment: filter.environment || place.scope.environment };
  const history = useQuery(historyQuery(scope, filter.values, filter.cursor));
  const rows = history.data?.data ?? [];
  return (
    <Stack gap={6}>
      <PageHeader
        title={historyTexts.heading}
        description={history.data && totalText(history.data)}
        actions={rows.length > 0 && <ExportHistory scope={scope} filter={filter.values} />}
      />
      <HistoryFilters filter={filter} />
      {history.isError && (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.isPending && <SkeletonLines count={6} />}
      {history.data && rows.length === 0 && (
        <NoHistory isFiltered={filter.isFiltered} onClear={filter.clear} />
      )}
      {history.data && rows.length > 0 && (
        <>
          <HistoryTable entries={rows} scope={scope} />
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

function totalText({ total, totalIsCapped }: HistoryPage): string | undefined {
  return total ? historyTexts.total(`${formatCount(total)}${totalIsCapped ? '+' : ''}`) : undefined;
}
