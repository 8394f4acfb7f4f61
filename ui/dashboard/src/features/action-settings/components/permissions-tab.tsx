import { useQuery } from '@tanstack/react-query';
import { AlertBox } from '@/components/feedback/alert-box';
import { ErrorState } from '@/components/feedback/error-state';
import { SkeletonLines } from '@/components/feedback/skeleton-lines';
import { Stack } from '@/components/layout/stack';
import { usePlace } from '@/lib/organization/place';
import { permissionTexts } from '@/lib/texts/action-settings';
import type { Action } from '../api/action';
import { teamsQuery } from '../api/teams';
import { PermissionsForm } from './permissions-form';

/** Who may see and run an action; for reading only where its code decides. */
export function PermissionsTab({ action }: { readonly action: Action }) {
  const { organization } = usePlace();
  const teams = useQuery(teamsQuery(organization.slug));
  if (teams.isError) {
    return <ErrorState error={teams.error} onRetry={() => void teams.refetch()} />;
  }
  if (!teams.data) return <SkeletonLines count={4} />;
  return (
    <Stack gap={6}>
      {action.accessDefinedInCode && <AlertBox>{permissionTexts.inCode}</AlertBox>}
      <PermissionsForm action={action} teams={teams.data} readOnly={action.accessDefinedInCode} />
    </Stack>
  );
}
