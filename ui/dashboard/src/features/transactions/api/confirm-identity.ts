import { api } from '@/lib/http/api';
import { ApiError } from '@/lib/http/api-error';
import { nothing } from '@/lib/http/http-client';

/**
 * Proves to the server who somebody is, for one run: with their password, or with none if they have
 * done so a short while ago. Says whether that was enough.
 */
export async function confirmIdentity(
  transactionId: string,
  password: string | null,
): Promise<boolean> {
  const proof = password === null ? {} : { password };
  try {
    await api.request('POST', '/auth/identity', {
      schema: nothing,
      body: { transactionId, ...proof },
    });
    return true;
  } catch (error) {
    if (error instanceof ApiError && refusals.includes(error.code)) return false;
    throw error;
  }
}

const refusals: readonly string[] = ['invalid_credentials', 'identity_confirmation_required'];
