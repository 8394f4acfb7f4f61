import { useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/components/feedback/toast-context';
import { api } from '@/lib/http/api';
import { errorText } from '@/lib/http/error-text';
import { nothing } from '@/lib/http/http-client';
import { useNavigate } from '@/lib/navigation/use-navigation';
import { replaceSession } from '@/lib/session/session';

/** Ends the session here and on the server, and goes to the front door. */
export function useLogOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const logOut = async () => {
    await api.request('POST', '/auth/logout', { schema: nothing });
    api.setCsrfToken(undefined);
    replaceSession(client, { state: 'anonymous' });
    navigate('/login', { replace: true });
  };
  return () => void logOut().catch((error: unknown) => toast.error(errorText(error)));
}
