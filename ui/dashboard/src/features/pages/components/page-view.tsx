import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ConnectionNotice } from '@/components/feedback/connection-notice';
import { LoadingView } from '@/components/feedback/loading-view';
import type { PageSummary } from '@/lib/catalog/structure';
import { useRedirect } from '@/lib/navigation/use-redirect';
import { usePlace } from '@/lib/organization/place';
import { useConnectionState, useRpc } from '@/lib/rpc/rpc-context';
import { pageTexts } from '@/lib/texts/pages';
import { runTexts } from '@/lib/texts/runs';
import { PageSession, type PageState } from '../page/page-session';
import { PageChildren } from './page-children';
import { PageErrors } from './page-errors';
import { PageMenu } from './page-menu';
import { PageSkeleton } from './page-skeleton';
import { PageTitle } from './page-title';

interface Props {
  readonly page: PageSummary;
  readonly search: string;
  readonly fallback: ReactNode;
}

/** One opening of a page. */
export function PageView({ page, search, fallback }: Props) {
  const { session, state } = usePageSession(page, search);
  const { mode } = usePlace();
  const connection = useConnectionState();
  const { layout, loading } = state;
  useRedirect(state.redirection);
  if (layout === null) return fallback;
  return (
    <>
      <PageTitle name={page.name} layout={layout}>
        {layout && <PageMenu items={layout.menuItems} />}
      </PageTitle>
      {layout && <PageErrors errors={layout.errors} />}
      {layout?.children && <PageChildren session={session} call={layout.children} />}
      {layout === undefined &&
        (loading ? <LoadingView loading={loading} centered /> : <PageSkeleton />)}
      <ConnectionNotice text={noticeOf(state, connection === 'lost', mode === 'console')} />
    </>
  );
}

function noticeOf(state: PageState, isCutOff: boolean, isConsole: boolean): string | null {
  const { notices } = runTexts;
  if (isCutOff) return notices.serverDropped;
  if (state.isDropped) return isConsole ? notices.consoleHost : notices.pageDropped;
  if (state.refusal === null) return null;
  return isConsole ? notices.consoleHost : state.refusal || pageTexts.refused;
}

function usePageSession(page: PageSummary, search: string) {
  const rpc = useRpc();
  const { mode, environment } = usePlace();
  const [session] = useState(
    () =>
      new PageSession(rpc, {
        pageSlug: page.slug,
        actionMode: mode,
        organizationEnvironmentId: environment.id,
        params: Object.fromEntries(new URLSearchParams(search)),
      }),
  );
  useEffect(() => session.start(), [session]);
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return { session, state };
}
