import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToast } from '@/components/feedback/toast-context';
import { errorText } from '@/lib/http/error-text';
import { usePlace } from '@/lib/organization/place';
import { endpointTexts } from '@/lib/texts/endpoints';
import { checkEndpoint, endpointKeys } from '../api/endpoints';

/** Asks an endpoint whether it is there, and says what came of it. */
export function useEndpointCheck(id: string) {
  const { organization } = usePlace();
  const client = useQueryClient();
  const toast = useToast();
  const [isChecking, setIsChecking] = useState(false);
  const ask = async () => {
    setIsChecking(true);
    try {
      const { status } = await checkEndpoint(organization.slug, id);
      await client.invalidateQueries({ queryKey: endpointKeys.all });
      if (status === 'ONLINE') toast.success(endpointTexts.isOnline);
      else toast.error(endpointTexts.isUnreachable);
    } catch (error) {
      toast.error(errorText(error));
    } finally {
      setIsChecking(false);
    }
  };
  return { isChecking, check: () => void ask() };
}
