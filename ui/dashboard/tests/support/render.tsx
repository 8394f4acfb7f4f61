import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { Providers } from '@/app/providers';
import { AppHistory } from '@/lib/navigation/app-history';
import { createQueryClient } from '@/lib/query/query-client';

interface Options {
  /** Where the app is when it starts. */
  readonly path?: string;
  /** What the history entry at that path brings along. */
  readonly state?: unknown;
}

/** Draws components inside everything that the app puts around them. */
export function renderInApp(children: ReactNode, { path = '/', state }: Options = {}) {
  window.history.replaceState({ index: 0, key: 'start', user: state }, '', path);
  const history = new AppHistory();
  const queryClient = createQueryClient();
  onTestFinished(() => {
    history.dispose();
    queryClient.clear();
  });
  const user = userEvent.setup();
  const wrap = (content: ReactNode) => (
    <Providers history={history} queryClient={queryClient}>
      {content}
    </Providers>
  );
  const result = render(wrap(children));
  return {
    ...result,
    user,
    history,
    queryClient,
    rerender: (content: ReactNode) => result.rerender(wrap(content)),
  };
}
