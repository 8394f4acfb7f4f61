import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Organization } from '@/lib/organization/organization';
import { PlaceContext, placeIn } from '@/lib/organization/place';
import { sessionQuery } from '@/lib/session/session';
import { organization as everything } from './organization';

interface Options {
  readonly organization?: Organization;
  /** The slug of one of the organization's environments. */
  readonly environment?: string;
}

/** A screen as the dashboard shows it: somewhere in an organization. */
export function inPlace(
  children: ReactNode,
  { organization = everything, environment = 'production' }: Options = {},
): ReactNode {
  const found = organization.environments.find(({ slug }) => slug === environment);
  if (!found) throw new Error(`There is no environment "${environment}"`);
  return <PlaceContext value={placeIn(organization, found)}>{children}</PlaceContext>;
}

/** Waits for the session that `fakeApi` answers with, as everything behind the login does. */
export function WithSession({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(sessionQuery);
  return data?.state === 'active' ? children : null;
}
