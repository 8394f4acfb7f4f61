import { useEffect } from 'react';
import { useToast } from '@/components/feedback/toast-context';
import { useAppHistory } from '@/lib/navigation/navigation-context';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { shellTexts } from '@/lib/texts/shell';

const messages: Readonly<Record<string, (value: string) => string>> = {
  'nc-email-confirmed': () => shellTexts.emailConfirmed,
  'nc-new-organization': shellTexts.newOrganizationCreated,
  'nc-save-success': () => shellTexts.saved,
};

/** Shows what a full page load had to hand over in the address, once. */
export function useAddressToasts(): void {
  const history = useAppHistory();
  const { search } = useAppLocation();
  const toast = useToast();
  useEffect(() => {
    const params = new URLSearchParams(search);
    const found = Object.keys(messages).filter((name) => params.has(name));
    if (found.length === 0) return;
    for (const name of found) {
      toast.success(messages[name]?.(params.get(name) ?? '') ?? '', { id: name });
      params.delete(name);
    }
    const rest = params.toString();
    // Not the path that was drawn: a redirect further in may have led on meanwhile.
    const { pathname, hash } = history.location;
    history.navigate(`${pathname}${rest && `?${rest}`}${hash}`, { replace: true });
  }, [search, history, toast]);
}
