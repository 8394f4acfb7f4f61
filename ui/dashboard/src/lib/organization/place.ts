import { createContext, useContext } from 'react';
import { isConsole, type Scope } from '../urls';
import type { Environment } from './environment';
import type { Organization } from './organization';
import type { Permission } from './permission';

/** Live are the deployed actions of an environment; the console has a developer's own. */
export type Mode = 'live' | 'console';

/** Where in the product a person is: what every screen below `/dashboard/<org>` is about. */
export interface Place {
  readonly organization: Organization;
  readonly environment: Environment;
  /** The same as slugs, as addresses need it. */
  readonly scope: Scope;
  readonly mode: Mode;
  readonly can: (permission: Permission) => boolean;
}

export function placeIn(organization: Organization, environment: Environment): Place {
  const scope = { organization: organization.slug, environment: environment.slug };
  const granted = new Set(organization.me.permissions);
  return {
    organization,
    environment,
    scope,
    mode: modeOf(scope),
    can: (permission) => granted.has(permission),
  };
}

export function modeOf(scope: Scope): Mode {
  return isConsole(scope) ? 'console' : 'live';
}

/** The query that tells the server which environment, and whose actions in it, are meant. */
export function scopeQuery(scope: Scope): { readonly mode: Mode; readonly env: string } {
  return { mode: modeOf(scope), env: scope.environment };
}

export const PlaceContext = createContext<Place | null>(null);

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace() works below /dashboard/<org> only');
  return place;
}
