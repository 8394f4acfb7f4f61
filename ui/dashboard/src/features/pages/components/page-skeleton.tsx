import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { useDelay } from '@/lib/use-delay';

/** Stands in for what a page is about to draw. */
export function PageSkeleton() {
  const isDue = useDelay(150);
  return isDue && <SkeletonLines count={5} />;
}
