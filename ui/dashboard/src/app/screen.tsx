import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from '@/components/feedback/error-boundary';
import { Spinner } from '@/components/feedback/spinner';
import { useAppLocation } from '@/lib/navigation/use-navigation';

/** Below this many milliseconds a screen's code arrives without anybody noticing. */
const patienceMs = 300;

/** The place of one lazily loaded screen: what shows while it loads and when it fails. */
export function Screen({ children }: { readonly children: ReactNode }) {
  const { pathname } = useAppLocation();
  return (
    <ErrorBoundary resetKey={pathname}>
      <Suspense fallback={<Spinner fullPage delayMs={patienceMs} />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
