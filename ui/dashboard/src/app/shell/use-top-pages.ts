import { useQuery } from '@tanstack/react-query';
import { structureQuery, type PageSummary } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';

const none: readonly PageSummary[] = [];

/** The pages that the navigation names: those at the top that want to be seen. */
export function useTopPages(): readonly PageSummary[] {
  const { scope, can, mode } = usePlace();
  const mayRead = can(mode === 'live' ? 'READ_PROD_ACTIONS' : 'READ_DEV_ACTIONS');
  const { data } = useQuery({ ...structureQuery(scope), enabled: mayRead });
  if (!data) return none;
  return data.pages.filter(({ slug, unlisted }) => !unlisted && !slug.includes('/'));
}
