import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { actionSummarySchema } from '@/lib/catalog/structure';
import { api } from '@/lib/http/api';
import { pageOf } from '@/lib/http/page-schema';
import { queryKeys } from '@/lib/query/query-keys';

export interface ActionFilter {
  readonly environment: string;
  readonly words: string;
  readonly archived: boolean;
}

const actionKeys = queryKeys('structure');
const schema = pageOf(actionSummarySchema);

/** Every live action of an environment, by slug, also those that nobody is allowed to run. */
export function allActionsQuery(organization: string, filter: ActionFilter) {
  const { environment, words, archived } = filter;
  return infiniteQueryOptions({
    queryKey: actionKeys.list({ organization, ...filter, all: true }),
    queryFn: ({ pageParam, signal }) =>
      api.request('GET', `/orgs/${organization}/actions`, {
        schema,
        query: {
          env: environment,
          q: words || undefined,
          archived: archived || undefined,
          limit: 100,
          cursor: pageParam ?? undefined,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
}
