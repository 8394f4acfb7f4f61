import { createContext, useContext } from 'react';
import type { AppHistory } from './app-history';

export const NavigationContext = createContext<AppHistory | null>(null);

export function useAppHistory(): AppHistory {
  const history = useContext(NavigationContext);
  if (!history) throw new Error('NavigationProvider is missing');
  return history;
}
