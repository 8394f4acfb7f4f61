import { Skeleton } from '@/components/feedback/skeleton';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { commonTexts } from '@/lib/texts/common';
import { actionTexts } from '@/lib/texts/actions';

/** The shape of a list of actions, while it is on its way. */
export function LevelSkeleton() {
  return (
    <>
      <PageHeader title={actionTexts.heading} />
      <div role="status" aria-label={commonTexts.loading}>
        <Stack gap={3}>
          <Skeleton width="100%" height="3.5rem" />
          <Skeleton width="100%" height="3.5rem" />
          <Skeleton width="100%" height="3.5rem" />
        </Stack>
      </div>
    </>
  );
}
