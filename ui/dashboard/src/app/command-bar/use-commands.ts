import { useQuery } from '@tanstack/react-query';
import type { CommandSection } from '@/features/command-bar/command';
import { structureQuery } from '@/lib/catalog/structure';
import { useAppLocation, useNavigate } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { useMe } from '@/lib/session/use-me';
import { useRememberOrganization } from '../shell/use-remember-organization';
import { actionSettings, mostUsedActions, navigation, searchActions } from './action-commands';
import { ownRunsQuery, recentRuns } from './run-commands';
import { environments, organizations, product } from './place-commands';

/** Everything that the command bar offers, in the order of dashboard.md §2.7. */
export function useCommands(): readonly CommandSection[] {
  const place = usePlace();
  const { scope, can, mode } = place;
  const { memberships } = useMe();
  const { pathname } = useAppLocation();
  const navigate = useNavigate();
  const remember = useRememberOrganization();
  const mayRead = can(mode === 'live' ? 'READ_PROD_ACTIONS' : 'READ_DEV_ACTIONS');
  const { data: structure } = useQuery({ ...structureQuery(scope), enabled: mayRead });
  const mayReadRuns = mode === 'live' && can('READ_PROD_TRANSACTIONS');
  const { data: runs } = useQuery({ ...ownRunsQuery(scope), enabled: mayReadRuns });
  const open = (to: string) => navigate(to);
  const others = memberships
    .map(({ org }) => org)
    .filter(({ slug }) => slug !== place.organization.slug);
  return [
    ...(structure
      ? [searchActions(structure, scope, open), mostUsedActions(structure, place, open)]
      : []),
    navigation(structure, scope, open),
    recentRuns(runs ?? [], scope, open),
    ...(structure ? [actionSettings(structure, place, pathname, open)] : []),
    environments(place, pathname, open),
    organizations(others, (slug) => {
      remember(slug);
      open(`/dashboard/${slug}`);
    }),
    product(place, open),
  ];
}
