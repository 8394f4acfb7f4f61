import { Skeleton } from '@/components/feedback/skeleton';
import { Stack } from '@/components/layout/stack';
import { commonTexts } from '@/lib/texts/common';
import { useDelay } from '@/lib/use-delay';

/**
 * The shape of a list of actions, while it is on its way. It has no heading: that would take the focus
 * of a navigation, and leave with it.
 */
export function LevelSkeleton() {
  const isDue = useDelay(150);
  if (!isDue) return null;
  return (
    <div role="status" aria-label={commonTexts.loading}>
      <Stack gap={8}>
        <Skeleton width="12rem" height="2rem" />
        <Stack gap={3}>
          <Skeleton width="100%" height="3.5rem" />
          <Skeleton width="100%" height="3.5rem" />
          <Skeleton width="100%" height="3.5rem" />
        </Stack>
      </Stack>
    </div>
  );
}
