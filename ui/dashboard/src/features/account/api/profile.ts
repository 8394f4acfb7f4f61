import { api } from '@/lib/http/api';
import { nothing } from '@/lib/http/http-client';
import { meSchema, type Me } from '@/lib/session/me';

export interface ProfileChange {
  readonly firstName: string;
  readonly lastName: string;
  /** IANA name. */
  readonly timeZoneName: string | null;
}

export function updateProfile(change: ProfileChange): Promise<Me> {
  return api.request('PATCH', '/me', { schema: meSchema, body: change });
}

export interface NewPassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export function changePassword(change: NewPassword): Promise<unknown> {
  return api.request('PUT', '/me/password', { schema: nothing, body: change });
}
