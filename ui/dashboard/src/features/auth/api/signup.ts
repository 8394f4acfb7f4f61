import * as v from 'valibot';
import { api } from '@/lib/http/api';
import { meSchema } from '@/lib/session/me';
import type { Session } from '@/lib/session/session';

const checkSchema = v.object({
  emailOk: v.boolean(),
  invitation: v.nullable(v.object({ email: v.string(), organizationName: v.string() })),
  next: v.picklist(['signup', 'login', 'accept']),
});

export type SignupCheck = v.InferOutput<typeof checkSchema>;

/** Whether somebody may sign up with an address, or what an invitation is for. */
export function checkSignup(
  question: { readonly email: string } | { readonly invitationToken: string },
  signal?: AbortSignal,
): Promise<SignupCheck> {
  return api.request('POST', '/auth/signup/check', { schema: checkSchema, body: question, signal });
}

const signedUpSchema = v.object({ csrfToken: v.string(), user: meSchema, orgSlug: v.string() });

export interface SignupDraft {
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly organizationName?: string | undefined;
  readonly invitationToken?: string | undefined;
  /** From the one-time link of a server without accounts. */
  readonly setupToken?: string | undefined;
}

/** Makes an account and logs it in. */
export async function signUp(draft: SignupDraft): Promise<Session> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const answer = await api.request('POST', '/auth/signup', {
    schema: signedUpSchema,
    body: { ...draft, timeZoneName: timeZone },
  });
  api.setCsrfToken(answer.csrfToken);
  return { state: 'active', user: answer.user };
}
