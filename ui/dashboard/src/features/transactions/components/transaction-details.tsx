import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/feedback/error-state';
import { Section } from '@/components/layout/section';
import { Stack } from '@/components/layout/stack';
import { usePlace } from '@/lib/organization/place';
import { detailTexts } from '@/lib/texts/transaction-details';
import { detailsQuery, notificationsQuery } from '../api/details';
import { timelineOf } from '../run/timeline';
import { DetailFacts } from './detail-facts';
import { DetailLinks } from './detail-links';
import { ParamTable } from './param-table';
import { SentNotifications } from './sent-notifications';
import { Timeline } from './timeline';

/** What is kept of a run beside its result: who, when, with what, on which host, and what happened. */
export function TransactionDetails({ id }: { readonly id: string }) {
  const { scope } = usePlace();
  const details = useQuery(detailsQuery(scope, id));
  const notifications = useQuery(notificationsQuery(scope, id));
  if (details.isError) {
    return <ErrorState error={details.error} onRetry={() => void details.refetch()} />;
  }
  if (!details.data) return null;
  const sent = notifications.data ?? [];
  const { params } = details.data;
  return (
    <Stack gap={8}>
      <Section title={detailTexts.heading} tools={<DetailLinks details={details.data} />}>
        <DetailFacts details={details.data} />
      </Section>
      {params && Object.keys(params).length > 0 && (
        <Section title={detailTexts.params}>
          <ParamTable params={params} />
        </Section>
      )}
      <Section title={detailTexts.timeline}>
        <Timeline events={timelineOf(details.data, sent)} />
      </Section>
      {sent.length > 0 && (
        <Section title={detailTexts.notifications}>
          <SentNotifications notifications={sent} />
        </Section>
      )}
    </Stack>
  );
}
