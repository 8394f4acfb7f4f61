import { lazy } from 'react';
import { Redirect, Route } from 'wouter';
import { usePlace } from '@/lib/organization/place';
import { actionPath, actionSettingsPath, organizationPath } from '@/lib/urls';
import { RequirePermission } from './require-permission';

const AccountScreen = lazy(() => import('@/features/account/components/account-screen'));
const ActionSettingsScreen = lazy(
  () => import('@/features/action-settings/components/action-settings-screen'),
);
const AllActionsScreen = lazy(
  () => import('@/features/action-settings/components/all-actions-screen'),
);
const EndpointsScreen = lazy(() => import('@/features/endpoints/components/endpoints-screen'));
const HistoryScreen = lazy(() => import('@/features/history/components/history-screen'));
const KeysScreen = lazy(() => import('@/features/keys/components/keys-screen'));
const NewOrganizationScreen = lazy(
  () => import('@/features/organizations/components/new-organization-screen'),
);
const UsersScreen = lazy(() => import('@/features/users/components/users-screen'));

/** The addresses behind the gear; to be put among those of the dashboard. */
export const settingsRoutes = (
  <>
    <Route path="/dashboard/:org/history">
      <RequirePermission anyOf={['READ_PROD_TRANSACTIONS']}>
        <HistoryScreen />
      </RequirePermission>
    </Route>
    <Route path="/dashboard/:org/configure/*">
      {(params) => (
        <RequirePermission anyOf={['WRITE_PROD_ACTIONS']}>
          <ActionSettingsScreen key={params['*']} slug={params['*']} />
        </RequirePermission>
      )}
    </Route>
    <Route path="/dashboard/:org/details/*">
      {(params) => (
        <RequirePermission anyOf={['READ_PROD_ACTIONS']}>
          <ActionDetails slug={params['*']} />
        </RequirePermission>
      )}
    </Route>
    <Route path="/dashboard/:org/account">
      <AccountScreen />
    </Route>
    <Route path="/dashboard/:org/new-organization">
      <NewOrganizationScreen />
    </Route>
    <Route path="/dashboard/:org/organization">
      <OrganizationHome />
    </Route>
    <Route path="/dashboard/:org/organization/users">
      <RequirePermission anyOf={['READ_USERS']}>
        <UsersScreen />
      </RequirePermission>
    </Route>
    <Route path="/dashboard/:org/organization/actions">
      <RequirePermission anyOf={['READ_PROD_ACTIONS']}>
        <AllActionsScreen />
      </RequirePermission>
    </Route>
    <Route path="/dashboard/:org/develop/serverless-endpoints">
      <RequirePermission anyOf={['READ_PROD_ACTIONS']}>
        <EndpointsScreen />
      </RequirePermission>
    </Route>
    <Route path="/dashboard/:org/develop/keys">
      <RequirePermission anyOf={['CREATE_DEV_API_KEYS', 'CREATE_PROD_API_KEYS']}>
        <KeysScreen />
      </RequirePermission>
    </Route>
  </>
);

/** Nothing links there any more; what it said is in the settings, and what it did is to run the action. */
function ActionDetails({ slug }: { readonly slug: string }) {
  const { scope, can } = usePlace();
  const to = can('WRITE_PROD_ACTIONS') ? actionSettingsPath(scope, slug) : actionPath(scope, slug);
  return <Redirect to={to} replace />;
}

function OrganizationHome() {
  const { scope } = usePlace();
  return <Redirect to={`${organizationPath(scope)}/organization/users`} replace />;
}
