import { useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/components/feedback/toast-context';
import { usePlace } from '@/lib/organization/place';
import { structureKeys } from '@/lib/catalog/structure';
import { actionSettingsTexts } from '@/lib/texts/action-settings';

/** Sends a change of settings and says that it was kept; what shows the action is asked for again. */
export function useSave(): (
  send: (organization: string) => Promise<unknown>,
  text?: string,
) => Promise<void> {
  const { organization } = usePlace();
  const client = useQueryClient();
  const toast = useToast();
  return async (send, text = actionSettingsTexts.saved) => {
    await send(organization.slug);
    await client.invalidateQueries({ queryKey: structureKeys.all });
    toast.success(text);
  };
}
