import { createContext, useContext } from 'react';
import type { UploadLinks } from './upload/send-file';

/** What components need that only whoever shows them can do. */
export interface IoActions {
  /** Where the server keeps a file that is given to the call with this key. */
  readonly openUpload: (callKey: string, file: File, signal: AbortSignal) => Promise<UploadLinks>;
  /**
   * Proves who somebody is: with their password, or, without one, by having done so a short while
   * ago. Says whether that was enough; rejects where nobody could say.
   */
  readonly confirmIdentity: (password: string | null) => Promise<boolean>;
  /** Whether questions are asked in dialogs: where nothing of what was asked before is to be seen. */
  readonly asksInDialogs: boolean;
}

/** Where nobody can do any of it. */
export const noIoActions: IoActions = {
  confirmIdentity: () => Promise.resolve(false),
  openUpload: () => Promise.reject(new Error('There is no action to upload for.')),
  asksInDialogs: false,
};

export const IoActionsContext = createContext<IoActions>(noIoActions);

export function useIoActions(): IoActions {
  return useContext(IoActionsContext);
}
