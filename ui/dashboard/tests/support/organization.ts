import type { Organization } from '@/lib/organization/organization';

/** What an administrator may do; everything, that is. */
const permissions = [
  'READ_PROD_ACTIONS',
  'RUN_PROD_ACTIONS',
  'WRITE_PROD_ACTIONS',
  'DEQUEUE_PROD_ACTIONS',
  'READ_DEV_ACTIONS',
  'RUN_DEV_ACTIONS',
  'READ_PROD_TRANSACTIONS',
  'READ_ORG_PROD_TRANSACTIONS',
  'READ_DEV_TRANSACTIONS',
  'READ_USERS',
  'WRITE_USERS',
  'CREATE_DEV_API_KEYS',
  'CREATE_PROD_API_KEYS',
  'READ_ORG_USER_API_KEY_EXISTENCE',
  'DELETE_ORG_USER_API_KEYS',
  'WRITE_ORG_SETTINGS',
  'WRITE_ORG_OAUTH',
  'ACCESS_ORG_ENVIRONMENTS',
];

/** An organization as its administrator sees it. */
export const organization: Organization = {
  id: 'o1',
  slug: 'acme',
  name: 'Acme',
  isOwner: true,
  environments: [
    { id: 'e1', slug: 'production', name: 'Production', color: null },
    { id: 'e2', slug: 'staging', name: 'Staging', color: 'cyan' },
    { id: 'e3', slug: 'development', name: 'Development', color: null },
  ],
  featureFlags: {},
  me: { membershipId: 'm1', role: 'ADMIN', permissions },
};

/** The same for somebody with other permissions. */
export function organizationWith(...granted: readonly string[]): Organization {
  return { ...organization, me: { ...organization.me, permissions: [...granted] } };
}
