import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import type { Permission } from '@/lib/organization/permission';
import { usePlace } from '@/lib/organization/place';

interface Props {
  /** Any of these is enough. */
  readonly anyOf: readonly Permission[];
  readonly children: ReactNode;
}

/** Sends people home from what their role does not let them see. The server checks for itself. */
export function RequirePermission({ anyOf, children }: Props) {
  const { can, organization } = usePlace();
  if (!anyOf.some(can)) return <Redirect to={`/dashboard/${organization.slug}/actions`} replace />;
  return children;
}
