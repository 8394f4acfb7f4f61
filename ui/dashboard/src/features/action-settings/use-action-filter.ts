import { useSearchParams } from 'wouter';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug, productionSlug } from '@/lib/slugs';

/** What the list of all actions shows is in the address. */
export function useActionFilter() {
  const { scope } = usePlace();
  const [params, setParams] = useSearchParams();
  const here = scope.environment === developmentSlug ? productionSlug : scope.environment;
  const set = (name: string, value: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    words: params.get('q') ?? '',
    environment: params.get('environment') ?? here,
    archived: params.get('show') === 'archived',
    setWords: (words: string) => set('q', words),
    setEnvironment: (slug: string) => set('environment', slug === here ? '' : slug),
    setArchived: (archived: boolean) => set('show', archived ? 'archived' : ''),
  };
}
