import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { structureQuery, type PageSummary } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { useLinger } from '@/lib/use-linger';

/** How long an app may take to start again before its pages leave the navigation. */
const restartMs = 10_000;

/** The pages that the navigation names: those at the top that want to be seen. */
export function useTopPages(): readonly PageSummary[] {
  const { scope, can, mode } = usePlace();
  const mayRead = can(mode === 'live' ? 'READ_PROD_ACTIONS' : 'READ_DEV_ACTIONS');
  const { data } = useQuery({ ...structureQuery(scope), enabled: mayRead });
  const pages = useMemo(
    () => data?.pages.filter(({ slug, unlisted }) => !unlisted && !slug.includes('/')) ?? [],
    [data],
  );
  return useLinger(pages, mode === 'console' && pages.length === 0, restartMs);
}
