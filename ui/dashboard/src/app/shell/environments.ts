import type { Environment } from '@/lib/organization/environment';
import type { Place } from '@/lib/organization/place';
import { actionPath, homePath } from '@/lib/urls';
import { developmentSlug, productionSlug } from '@/lib/slugs';

/** The environments somebody may switch to: production first, development last. */
export function environmentsOf({ organization, can }: Place): readonly Environment[] {
  const rank = ({ slug }: Environment) =>
    slug === productionSlug ? 0 : slug === developmentSlug ? 2 : 1;
  return organization.environments
    .filter(({ slug }) => slug !== developmentSlug || can('RUN_DEV_ACTIONS'))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The same action or page in another environment; else its home. */
export function pathInEnvironment({ scope }: Place, environment: string, pathname: string): string {
  const target = { ...scope, environment };
  const home = homePath(scope);
  const slug = pathname.startsWith(`${home}/`) ? pathname.slice(home.length + 1) : '';
  return slug === '' ? homePath(target) : actionPath(target, slug);
}
