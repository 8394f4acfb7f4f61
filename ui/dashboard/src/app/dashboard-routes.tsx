import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFound } from '@/components/feedback/not-found';
import { useAppLocation } from '@/lib/navigation/use-navigation';
import { usePlace } from '@/lib/organization/place';
import { homePath, organizationPath } from '@/lib/urls';
import { ActionAddress } from './action-address';
import { RequirePermission } from './require-permission';
import { settingsRoutes } from './settings-routes';

const HomeScreen = lazy(() => import('@/features/actions/components/home-screen'));
const ConsoleScreen = lazy(() => import('@/features/actions/components/console-screen'));
const TransactionScreen = lazy(
  () => import('@/features/transactions/components/transaction-screen'),
);

/** Every address below /dashboard/<org>, as dashboard.md §1.4 lists them. */
export function DashboardRoutes() {
  const { scope } = usePlace();
  const { search } = useAppLocation();
  const live = organizationPath(scope);
  return (
    <Switch>
      <Route path="/dashboard/:org">
        <Redirect to={`${live}/actions${search}`} replace />
      </Route>
      <Route path="/dashboard/:org/actions">
        <HomeScreen prefix="" />
      </Route>
      <Route path="/dashboard/:org/actions/*">
        {(params) => <ActionAddress slug={params['*']} />}
      </Route>
      <Route path="/dashboard/:org/develop">
        <Redirect to={homePath({ ...scope, environment: 'development' })} replace />
      </Route>
      <Route path="/dashboard/:org/develop/console">
        <Redirect to={homePath({ ...scope, environment: 'development' })} replace />
      </Route>
      <Route path="/dashboard/:org/develop/actions">
        <RequirePermission anyOf={['RUN_DEV_ACTIONS']}>
          <ConsoleScreen prefix="" />
        </RequirePermission>
      </Route>
      <Route path="/dashboard/:org/develop/actions/*">
        {(params) => (
          <RequirePermission anyOf={['RUN_DEV_ACTIONS']}>
            <ActionAddress slug={params['*']} />
          </RequirePermission>
        )}
      </Route>
      <Route path="/dashboard/:org/transactions">
        <Redirect to={`${live}/history${search}`} replace />
      </Route>
      <Route path="/dashboard/:org/transactions/:id">
        {(params) => <TransactionScreen transactionId={params.id} />}
      </Route>
      {settingsRoutes}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
