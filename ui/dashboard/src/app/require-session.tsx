import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { ErrorState } from '@/components/feedback/error-state';
import { Spinner } from '@/components/feedback/spinner';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { forgetRedirect, pendingRedirect } from '@/lib/session/redirect-after-login';
import { sessionQuery } from '@/lib/session/session';

/**
 * Lets only people in who are logged in. Others go to the login page, which remembers where they
 * wanted to go; back from there, this is where they are sent on.
 */
export function RequireSession({ children }: { readonly children: ReactNode }) {
  const { pathname, search, hash } = useAppLocation();
  const session = useQuery(sessionQuery);
  const here = `${pathname}${search}${hash}`;
  // A failed refresh changes nothing about who was known to be here.
  if (session.data === undefined) {
    return session.isError ? (
      <ErrorState error={session.error} onRetry={() => void session.refetch()} />
    ) : (
      <Spinner fullPage delayMs={500} />
    );
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

/** Replaces the first location, and only that one, by where somebody was going before the login. */
function PendingRedirect({ children }: { readonly children: ReactNode }) {
  const { key } = useAppLocation();
  const [firstKey] = useState(key);
  const [target] = useState(pendingRedirect);
  useEffect(forgetRedirect, []);
  if (target !== null && key === firstKey) return <Redirect to={target} replace />;
  return children;
}
