import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { ErrorState } from '@/components/feedback/error-state';
import { Spinner } from '@/components/feedback/spinner';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { takeRedirect } from '@/lib/session/redirect-after-login';
import { sessionQuery } from '@/lib/session/session';

/**
 * Lets only people in who are logged in. Others go to the login page, which remembers where they
 * wanted to go; back from there, this is where they are sent on.
 */
export function RequireSession({ children }: { readonly children: ReactNode }) {
  const { pathname, search, hash } = useAppLocation();
  const session = useQuery(sessionQuery);
  const here = `${pathname}${search}${hash}`;
  if (session.isPending) return <Spinner fullPage delayMs={500} />;
  if (session.isError) {
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  }
  switch (session.data.state) {
    case 'active':
      return <PendingRedirect>{children}</PendingRedirect>;
    case 'mfa-required':
      return <Redirect to="/verify-mfa" replace state={{ loginRedirect: here }} />;
    case 'anonymous':
      return <Redirect to="/login" replace state={{ loginRedirect: here }} />;
  }
}

function PendingRedirect({ children }: { readonly children: ReactNode }) {
  const [target] = useState(takeRedirect);
  const { pathname, search, hash } = useAppLocation();
  const [wasHere] = useState(`${pathname}${search}${hash}`);
  const isStillHere = wasHere === `${pathname}${search}${hash}`;
  if (target !== null && target !== wasHere && isStillHere) return <Redirect to={target} replace />;
  return children;
}
