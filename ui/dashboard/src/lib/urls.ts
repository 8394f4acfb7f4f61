import {
  developmentSlug,
  formatOrganizationEnvironment,
  parseOrganizationEnvironment,
  productionSlug,
} from './slugs';

/** Where a person is: an organization and one of its environments. Development is the console. */
export interface Scope {
  readonly organization: string;
  readonly environment: string;
}

export type QueryValue =
  string | number | bigint | boolean | Date | readonly unknown[] | object | null | undefined;

/** `?a=1&b=false`. Only null and undefined are left out; dates are ISO 8601, objects are JSON. */
export function toQuery(params: Readonly<Record<string, QueryValue>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== null && value !== undefined) query.set(key, queryText(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}

function queryText(value: NonNullable<QueryValue>): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function isConsole({ environment }: Scope): boolean {
  return environment === developmentSlug;
}

/** The part every live address of an organization starts with: `/dashboard/<org>[+<env>]`. */
export function organizationPath(scope: Scope): string {
  return `/dashboard/${formatOrganizationEnvironment(scope)}`;
}

/** The list of actions: the live home, or the console of the development environment. */
export function homePath(scope: Scope): string {
  const base = organizationPath(scope);
  return isConsole(scope) ? `${base}/develop/actions` : `${base}/actions`;
}

/** An action or a page, with the params that are handed to its code. */
export function actionPath(
  scope: Scope,
  slug: string,
  params: Readonly<Record<string, QueryValue>> = {},
): string {
  return `${homePath(scope)}/${slug}${toQuery(params)}`;
}

export function transactionPath(scope: Scope, transactionId: string): string {
  return `${organizationPath(scope)}/transactions/${encodeURIComponent(transactionId)}`;
}

export type ActionSettingsTab = 'general' | 'permissions' | 'notifications' | 'schedule';

export function actionSettingsPath(
  scope: Scope,
  slug: string,
  tab: ActionSettingsTab = 'general',
): string {
  const query = toQuery({ tab: tab === 'general' ? undefined : tab });
  return `${organizationPath(scope)}/configure/${slug}${query}`;
}

/** The path one level up: the default target of “Go back”. */
export function parentPath(path: string): string {
  return path.slice(0, path.replace(/\/+$/, '').lastIndexOf('/')) || '/';
}

/** Reads the scope back from a dashboard address; null where the address names no organization. */
export function scopeOfPath(path: string): Scope | null {
  const [, root, orgenv, section] = path.split('/');
  if (root !== 'dashboard' || orgenv === undefined) return null;
  const scope = parseOrganizationEnvironment(orgenv);
  if (scope?.environment === productionSlug && section === 'develop') {
    return { ...scope, environment: developmentSlug };
  }
  return scope;
}

/** Development mode proper: only the console's action paths, not its keys or endpoints. */
export function isConsolePath(path: string): boolean {
  return /^\/dashboard\/[^/]+\/develop\/actions(\/|$)/.test(path);
}
