import * as v from 'valibot';

const organizationRef = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  requireMfa: v.boolean(),
  isOwner: v.boolean(),
});

/** Who is logged in, as the server describes them to themselves. */
export const meSchema = v.object({
  id: v.string(),
  email: v.string(),
  firstName: v.nullable(v.string()),
  lastName: v.nullable(v.string()),
  displayName: v.string(),
  timeZoneName: v.nullable(v.string()),
  hasPassword: v.boolean(),
  emailConfirmed: v.boolean(),
  emailConfirmationRequired: v.boolean(),
  /** Of the whole server, whatever the organization. */
  isInstanceAdmin: v.boolean(),
  memberships: v.array(v.object({ id: v.string(), role: v.string(), org: organizationRef })),
  defaultOrgSlug: v.nullable(v.string()),
});

export type Me = v.InferOutput<typeof meSchema>;
export type OrganizationRef = v.InferOutput<typeof organizationRef>;
