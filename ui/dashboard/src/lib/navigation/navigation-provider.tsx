import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Router, type BaseLocationHook } from 'wouter';
import type { AppHistory } from './app-history';
import { NavigationContext } from './navigation-context';

interface Props {
  readonly history: AppHistory;
  readonly children: ReactNode;
}

/** Makes wouter's routes follow our history, which knows guards, state and keys. */
export function NavigationProvider({ history, children }: Props) {
  const [hook] = useState(() => locationHook(history));
  return (
    <NavigationContext value={history}>
      <Router hook={hook}>{children}</Router>
    </NavigationContext>
  );
}

function locationHook(history: AppHistory): BaseLocationHook {
  const readPath = () => decodePath(history.location.pathname);
  const readSearch = () => history.location.search.slice(1);
  const useHistoryLocation: BaseLocationHook = () => [
    useSyncExternalStore(history.subscribe, readPath),
    history.navigate,
  ];
  const useHistorySearch = () => useSyncExternalStore(history.subscribe, readSearch);
  useHistoryLocation.searchHook = useHistorySearch;
  return useHistoryLocation;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
