import { createContext, useContext } from 'react';

/** What components need that only whoever shows them can do. */
export interface IoActions {
  /**
   * Proves who somebody is: with their password, or, without one, by having done so a short while
   * ago. Says whether that was enough; rejects where nobody could say.
   */
  readonly confirmIdentity: (password: string | null) => Promise<boolean>;
}

const nobody: IoActions = { confirmIdentity: () => Promise.resolve(false) };

export const IoActionsContext = createContext<IoActions>(nobody);

export function useIoActions(): IoActions {
  return useContext(IoActionsContext);
}
