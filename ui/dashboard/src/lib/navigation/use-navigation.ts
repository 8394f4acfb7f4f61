import { useMemo, useSyncExternalStore } from 'react';
import type { AppLocation, NavigateOptions } from './app-history';
import { decodeHistoryState, type HistoryState } from './history-state';
import { useAppHistory } from './navigation-context';

/** The whole current location. Components that only need the path use wouter's hooks. */
export function useAppLocation(): AppLocation {
  const history = useAppHistory();
  return useSyncExternalStore(history.subscribe, () => history.location);
}

type Navigate = (
  to: string,
  options?: Omit<NavigateOptions, 'state'> & { readonly state?: HistoryState },
) => void;

export function useNavigate(): Navigate {
  return useAppHistory().navigate;
}

/** What the previous screen handed over. */
export function useHistoryState(): HistoryState {
  const { state } = useAppLocation();
  return useMemo(() => decodeHistoryState(state), [state]);
}
