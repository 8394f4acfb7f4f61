import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '@/components/actions/button-link';
import { ErrorState } from '@/components/feedback/error-state';
import { NotFound } from '@/components/feedback/not-found';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { PageHeader } from '@/components/layout/page-header';
import { isApiError } from '@/lib/http/api-error';
import { usePlace } from '@/lib/organization/place';
import { actionSettingsTexts } from '@/lib/texts/action-settings';
import { actionPath } from '@/lib/urls';
import { actionQuery, type Action } from '../api/action';
import { ArchivedAction } from './archived-action';
import { SettingsTabs } from './settings-tabs';

/** What is set for one live action: what it is called, who may run it, whom it tells, and when it runs. */
export default function ActionSettingsScreen({ slug }: { readonly slug: string }) {
  const { scope } = usePlace();
  const action = useQuery(actionQuery(scope, slug));
  if (action.data) return <Settings action={action.data} />;
  if (isApiError(action.error, 'not_found') || isApiError(action.error, 'action_not_found')) {
    return <NotFound />;
  }
  if (action.isError) {
    return <ErrorState error={action.error} onRetry={() => void action.refetch()} />;
  }
  return <SkeletonLines count={6} />;
}

function Settings({ action }: { readonly action: Action }) {
  const { scope } = usePlace();
  const isOnline = action.status === 'ONLINE' || action.status === 'UNREACHABLE';
  return (
    <>
      <PageHeader
        title={action.name}
        actions={
          action.canRun &&
          isOnline && (
            <ButtonLink to={actionPath(scope, action.slug)}>{actionSettingsTexts.run}</ButtonLink>
          )
        }
      />
      {action.archived ? <ArchivedAction action={action} /> : <SettingsTabs action={action} />}
    </>
  );
}
