import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { ErrorState } from '@/components/feedback/error-state';
import { Spinner } from '@/components/feedback/spinner';
import { isApiError } from '@/lib/http/api-error';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import type { Environment } from '@/lib/organization/environment';
import { organizationQuery, type Organization } from '@/lib/organization/organization';
import { PlaceContext, placeIn } from '@/lib/organization/place';
import { useMe } from '@/lib/session/use-me';
import { isReservedSegment, productionSlug } from '@/lib/slugs';
import { scopeOfPath, type Scope } from '@/lib/urls';
import { NoOrganization } from './no-organization';

/** Tells everything below which organization and environment the address is about. */
export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const { pathname } = useAppLocation();
  const segment = pathname.split('/')[2] ?? '';
  const scope = scopeOfPath(pathname);
  if (segment === '' || isReservedSegment(segment)) return <DefaultPlace keep={2} />;
  if (scope === null) return <DefaultPlace keep={3} />;
  return <InOrganization scope={scope}>{children}</InOrganization>;
}

interface InProps {
  readonly scope: Scope;
  readonly children: ReactNode;
}

function InOrganization({ scope, children }: InProps) {
  const organization = useQuery(organizationQuery(scope.organization));
  if (organization.data) {
    return (
      <InEnvironment organization={organization.data} scope={scope}>
        {children}
      </InEnvironment>
    );
  }
  if (isApiError(organization.error, 'not_found') || isApiError(organization.error, 'forbidden')) {
    return <DefaultPlace keep={3} unless={scope.organization} />;
  }
  if (organization.isError) {
    return <ErrorState error={organization.error} onRetry={() => void organization.refetch()} />;
  }
  return <Spinner fullPage delayMs={500} />;
}

function InEnvironment({
  organization,
  scope,
  children,
}: InProps & { readonly organization: Organization }) {
  const { pathname, search } = useAppLocation();
  const environment = environmentOf(organization, scope);
  const place = useMemo(
    () => environment && placeIn(organization, environment),
    [organization, environment],
  );
  if (place) return <PlaceContext value={place}>{children}</PlaceContext>;
  // Nobody has such an environment, or this person may not enter it.
  const path = scope.environment === 'development' ? '' : pathname.split('/').slice(3).join('/');
  return <Redirect to={`/dashboard/${organization.slug}/${path}${search}`} replace />;
}

function environmentOf({ environments }: Organization, scope: Scope): Environment | undefined {
  const found = environments.find(({ slug }) => slug === scope.environment);
  const isProduction = scope.environment === productionSlug;
  // Whoever may see no environment at all still has an account and a way out.
  return (
    found ??
    (isProduction ? { id: '', slug: productionSlug, name: 'Production', color: null } : undefined)
  );
}

interface DefaultProps {
  /** How many of the address's first segments go: /dashboard, or the organization with it. */
  readonly keep: 2 | 3;
  /** An organization that has been tried in vain. */
  readonly unless?: string;
}

/** The same address in the organization that somebody was in last. */
function DefaultPlace({ keep, unless }: DefaultProps) {
  const { pathname, search } = useAppLocation();
  const { defaultOrgSlug, memberships } = useMe();
  const candidates = [defaultOrgSlug, ...memberships.map(({ org }) => org.slug)];
  const target = candidates.find((slug) => slug !== null && slug !== unless);
  if (target === undefined || target === null) return <NoOrganization />;
  const rest = pathname.split('/').slice(keep).filter(Boolean);
  return <Redirect to={`${['/dashboard', target, ...rest].join('/')}${search}`} replace />;
}
