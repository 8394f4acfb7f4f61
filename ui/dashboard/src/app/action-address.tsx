import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { ErrorState } from '@/components/feedback/error-state';
import { Spinner } from '@/components/feedback/spinner';
import { structureQuery } from '@/lib/catalog/structure';
import { usePlace } from '@/lib/organization/place';
import { ActionNotFound } from './action-not-found';
import { RequirePermission } from './require-permission';

const HomeScreen = lazy(() => import('@/features/actions/components/home-screen'));
const ConsoleScreen = lazy(() => import('@/features/actions/components/console-screen'));
const RunScreen = lazy(() => import('@/features/transactions/components/run-screen'));
const PageScreen = lazy(() => import('@/features/pages/components/page-screen'));

/** An action and a page look alike in the address; what there is decides which of them it is. */
export function ActionAddress({ slug }: { readonly slug: string }) {
  const { scope, mode } = usePlace();
  const structure = useQuery(structureQuery(scope));
  if (structure.data === undefined) {
    return structure.isError ? (
      <ErrorState error={structure.error} onRetry={() => void structure.refetch()} />
    ) : (
      <Spinner fullPage delayMs={500} />
    );
  }
  const { actions, pages } = structure.data;
  const page = pages.find((each) => each.slug === slug);
  // In the console it is most likely about to be declared: the run waits for it.
  if (!page && mode === 'live' && !actions.some((each) => each.slug === slug)) {
    return <ActionNotFound />;
  }
  if (!page) {
    return (
      <RequirePermission anyOf={[mode === 'live' ? 'RUN_PROD_ACTIONS' : 'RUN_DEV_ACTIONS']}>
        <RunScreen slug={slug} />
      </RequirePermission>
    );
  }
  const list = mode === 'live' ? <HomeScreen prefix={slug} /> : <ConsoleScreen prefix={slug} />;
  return page.hasHandler && page.canRun ? <PageScreen page={page} fallback={list} /> : list;
}
