import { useQuery } from '@tanstack/react-query';
import type { Me } from './me';
import { sessionQuery } from './session';

/** Who is logged in; only for what is shown to nobody else. */
export function useMe(): Me {
  const { data } = useQuery(sessionQuery);
  if (data?.state !== 'active') throw new Error('useMe() works for people who are logged in only');
  return data.user;
}
