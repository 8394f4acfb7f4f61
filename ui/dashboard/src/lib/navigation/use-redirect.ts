import { useEffect, useEffectEvent } from 'react';
import { usePlace } from '../organization/place';
import { actionPath, type QueryValue } from '../urls';
import { useAppLocation, useHistoryState, useNavigate } from './use-navigation';
import { isWebAddress } from './web-address';

export interface Redirection {
  /** Another site, or a complete address of this one. */
  readonly url?: string | null | undefined;
  /** The slug of an action or page of the same place. */
  readonly route?: string | null | undefined;
  readonly params?: Readonly<Record<string, unknown>> | null | undefined;
  readonly replace?: boolean | null | undefined;
}

/** Gives the leave guard of what is being left the time to be taken away. */
const delayMs = 10;

/** Goes where an action or page sends the person who runs it. */
export function useRedirect(redirection: Redirection | null): void {
  const { scope } = usePlace();
  const { pathname, search } = useAppLocation();
  const { backPath } = useHistoryState();
  const navigate = useNavigate();
  const follow = useEffectEvent(({ url, route, params, replace }: Redirection) => {
    if (url) {
      // An action must not be able to run code in this page.
      if (isWebAddress(url)) window.location.assign(url);
      return;
    }
    if (!route) return;
    const isReplacing = replace === true;
    navigate(actionPath(scope, route, (params ?? {}) as Readonly<Record<string, QueryValue>>), {
      replace: isReplacing,
      state: {
        backPath: isReplacing && backPath !== undefined ? backPath : `${pathname}${search}`,
        shouldCreateNewTransaction: true,
      },
    });
  });
  useEffect(() => {
    if (!redirection) return;
    const timer = setTimeout(() => follow(redirection), delayMs);
    return () => clearTimeout(timer);
  }, [redirection]);
}
