import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/actions/button';
import { Badge } from '@/components/content/badge';
import { RelativeTime } from '@/components/content/relative-time';
import { SimpleTable, type Column } from '@/components/content/simple-table';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { useToast } from '@/components/feedback/toast-context';
import { errorText } from '@/lib/http/error-text';
import { accountTexts } from '@/lib/texts/account';
import { browserName } from '../browser-name';
import { endSession, loginSessionsQuery, sessionKeys, type LoginSession } from '../api/sessions';

/** The browsers somebody is logged in with, and a way to end what they do not know. */
export function SessionList() {
  const sessions = useQuery(loginSessionsQuery);
  const end = useEndSession();
  const columns: readonly Column<LoginSession>[] = [
    {
      header: accountTexts.device,
      primary: true,
      render: ({ userAgent }) => browserName(userAgent ?? ''),
    },
    { header: accountTexts.address, render: ({ ip }) => ip ?? '' },
    {
      header: accountTexts.lastUsed,
      render: ({ lastUsedAt }) => <RelativeTime date={lastUsedAt} />,
    },
    {
      header: accountTexts.actions,
      hideHeader: true,
      align: 'end',
      render: ({ id, current, userAgent }) =>
        current ? (
          <Badge>{accountTexts.thisBrowser}</Badge>
        ) : (
          <Button
            aria-label={accountTexts.logOutOf(browserName(userAgent ?? ''))}
            onClick={() => void end(id)}
          >
            {accountTexts.logOut}
          </Button>
        ),
    },
  ];
  if (sessions.data) {
    return (
      <SimpleTable
        caption={accountTexts.sessions}
        columns={columns}
        rows={sessions.data}
        rowKey={({ id }) => id}
      />
    );
  }
  if (sessions.isError) {
    return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  }
  return <SkeletonLines />;
}

function useEndSession(): (id: string) => Promise<void> {
  const client = useQueryClient();
  const toast = useToast();
  return async (id) => {
    try {
      await endSession(id);
      toast.success(accountTexts.loggedOut);
    } catch (error) {
      toast.error(errorText(error));
    }
    await client.invalidateQueries({ queryKey: sessionKeys.all });
  };
}
