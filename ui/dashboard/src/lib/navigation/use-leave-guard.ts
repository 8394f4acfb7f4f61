import { useEffect } from 'react';
import { decodeHistoryState } from './history-state';
import { useAppHistory } from './navigation-context';

/**
 * Asks before a page with something to lose is left; `null` asks nothing. Inside the app the
 * message is shown; on closing or reloading browsers only ever show words of their own.
 */
export function useLeaveGuard(message: string | null): void {
  const history = useAppHistory();
  useEffect(() => {
    if (message === null) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const release = history.guard((target) => {
      const asks = decodeHistoryState(target.state).shouldShowPrompt !== false;
      // Browsers show only this dialog synchronously, and their own buttons do not wait.
      return !asks || window.confirm(message);
    });
    window.addEventListener('beforeunload', onUnload);
    return () => {
      release();
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [history, message]);
}
