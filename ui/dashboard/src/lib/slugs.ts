const segment = /^[-_.A-Za-z0-9]+$/;
const organization = /^[-_a-z0-9]{2,}$/;
const environment = /^[-_.a-z0-9]+$/;

/** The environments with addresses of their own: `<org>` and `<org>/develop`. */
export const productionSlug = 'production';
export const developmentSlug = 'development';

/** What follows `/dashboard/` without being an organization. */
const reserved = new Set([
  'account',
  'actions',
  'configure',
  'details',
  'develop',
  'history',
  'new-organization',
  'organization',
  'transactions',
]);

export function isReservedSegment(text: string): boolean {
  return reserved.has(text);
}

export function isOrganizationSlug(text: string): boolean {
  return organization.test(text);
}

/** An action's or page's full slug: segments joined by single slashes. */
export function isActionSlug(text: string): boolean {
  return text.split('/').every((part) => segment.test(part));
}

export interface OrganizationEnvironment {
  readonly organization: string;
  /** An environment's slug; production when the address names none. */
  readonly environment: string;
}

/** Reads `<org>` or `<org>+<env>`; null where neither part may be what it is. */
export function parseOrganizationEnvironment(text: string): OrganizationEnvironment | null {
  const [org = '', env] = text.split('+');
  if (!isOrganizationSlug(org)) return null;
  if (env === undefined) return { organization: org, environment: productionSlug };
  const isReserved = env === productionSlug || env === developmentSlug;
  return environment.test(env) && !isReserved ? { organization: org, environment: env } : null;
}

/** The address segment of an environment. Development has none: its paths hold `/develop`. */
export function formatOrganizationEnvironment({
  organization: org,
  environment: env,
}: OrganizationEnvironment): string {
  return env === productionSlug || env === developmentSlug ? org : `${org}+${env}`;
}
