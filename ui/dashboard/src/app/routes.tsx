import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFound } from '@/components/feedback/not-found';
import { notFoundTexts } from '@/lib/texts/not-found';
import { MainRegion } from './main-region';
import { RequireSession } from './require-session';
import { Screen } from './screen';
import { useSessionEnd } from './use-session-end';

// What lies behind the login is nothing that the login page has to wait for.
const Dashboard = lazy(() => import('./dashboard'));
const LoginScreen = lazy(() => import('@/features/auth/components/login-screen'));
const PreviewScreen = lazy(() => import('@/features/preview/components/preview-screen'));
const SignupScreen = lazy(() => import('@/features/auth/components/signup-screen'));

/** Every address of the app. A screen's code is loaded when it is first shown. */
export function Routes() {
  useSessionEnd();
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/dashboard" replace />
      </Route>
      <Route path="/login">
        <MainRegion>
          <Screen>
            <LoginScreen />
          </Screen>
        </MainRegion>
      </Route>
      <Route path="/signup">
        <MainRegion>
          <Screen>
            <SignupScreen />
          </Screen>
        </MainRegion>
      </Route>
      <Route path="/component-preview">
        <MainRegion>
          <Screen>
            <PreviewScreen />
          </Screen>
        </MainRegion>
      </Route>
      <Route path="/dashboard/*?">
        <RequireSession>
          <Screen>
            <Dashboard />
          </Screen>
        </RequireSession>
      </Route>
      <Route>
        <MainRegion>
          <NotFound title={notFoundTexts.rootTitle} />
        </MainRegion>
      </Route>
    </Switch>
  );
}
