import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Announcer } from '@/components/feedback/announcer';
import { ToastProvider } from '@/components/feedback/toast-provider';
import type { AppHistory } from '@/lib/navigation/app-history';
import { NavigationProvider } from '@/lib/navigation/navigation-provider';
import { HeadingFocusProvider } from './heading-focus-provider';

interface Props {
  readonly history: AppHistory;
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}

/** Everything that components find around them. */
export function Providers({ history, queryClient, children }: Props) {
  return (
    <QueryClientProvider client={queryClient}>
      <NavigationProvider history={history}>
        <HeadingFocusProvider>
          <Announcer>
            <ToastProvider>{children}</ToastProvider>
          </Announcer>
        </HeadingFocusProvider>
      </NavigationProvider>
    </QueryClientProvider>
  );
}
