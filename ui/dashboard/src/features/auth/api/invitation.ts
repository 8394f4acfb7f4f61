import { queryOptions } from '@tanstack/react-query';
import { checkSignup } from './signup';

/** What an invitation's link is for, and for whom. */
export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => checkSignup({ invitationToken: token }, signal),
    staleTime: Infinity,
  });
}
