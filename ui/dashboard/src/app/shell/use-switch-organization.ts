import { useToast } from '@/components/feedback/toast-context';
import { api } from '@/lib/http/api';
import { errorText } from '@/lib/http/error-text';
import { nothing } from '@/lib/http/http-client';
import { useNavigate } from '@/lib/navigation/use-navigation';

/** Goes to another organization, which is from then on the one that somebody starts in. */
export function useSwitchOrganization(): (slug: string) => void {
  const navigate = useNavigate();
  const toast = useToast();
  return (slug) => {
    const path = `/orgs/${encodeURIComponent(slug)}/switch`;
    api
      .request('POST', path, { schema: nothing })
      .then(() => navigate(`/dashboard/${slug}`))
      .catch((error: unknown) => toast.error(errorText(error)));
  };
}
