import type { Me } from '@/lib/session/me';

/** Somebody who is logged in. */
export const me: Me = {
  id: 'u1',
  email: 'ada@example.com',
  firstName: 'Ada',
  lastName: 'Lovelace',
  displayName: 'Ada Lovelace',
  timeZoneName: 'Europe/London',
  hasPassword: true,
  emailConfirmed: true,
  emailConfirmationRequired: false,
  isInstanceAdmin: true,
  memberships: [
    {
      id: 'm1',
      role: 'ADMIN',
      org: { id: 'o1', slug: 'acme', name: 'Acme', requireMfa: false, isOwner: true },
    },
  ],
  defaultOrgSlug: 'acme',
};
