import { useToast } from '@/components/feedback/toast-context';
import { api } from '@/lib/http/api';
import { errorText } from '@/lib/http/error-text';
import { nothing } from '@/lib/http/http-client';

/** Makes an organization the one that somebody starts in from now on. */
export function useRememberOrganization(): (slug: string) => void {
  const toast = useToast();
  return (slug) => {
    const path = `/orgs/${encodeURIComponent(slug)}/switch`;
    api
      .request('POST', path, { schema: nothing })
      .catch((error: unknown) => toast.error(errorText(error)));
  };
}
