import { useToast } from '@/components/feedback/toast-context';
import { errorText } from '@/lib/http/error-text';
import { useNavigate } from '@/lib/navigation/use-navigation';
import { actionPath, type QueryValue, type Scope } from '@/lib/urls';
import type { HistoryEntry } from './api/history';
import { fetchParams } from './api/run-again';

/** Begins the action of a run once more, with the params that it had. */
export function useRunAgain(scope: Scope): (entry: HistoryEntry) => void {
  const navigate = useNavigate();
  const toast = useToast();
  const begin = async ({ id, action }: HistoryEntry) => {
    const params = (await fetchParams(scope, id)) as Readonly<Record<string, QueryValue>>;
    navigate(actionPath(scope, action.slug, params), {
      state: { shouldCreateNewTransaction: true },
    });
  };
  return (entry) => {
    begin(entry).catch((error: unknown) => toast.error(errorText(error)));
  };
}
