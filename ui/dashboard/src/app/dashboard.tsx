import { useState } from 'react';
import { ChangeFeed, ChangeFeedContext } from '@/lib/live/change-feed';
import { DashboardRoutes } from './dashboard-routes';
import { PlaceProvider } from './place-provider';
import { RpcProvider } from './rpc-provider';
import { Screen } from './screen';
import { Shell } from './shell/shell';
import { useAccountTimeZone } from './use-account-time-zone';
import { useAddressToasts } from './use-address-toasts';
import { useLiveQueries } from './use-live-queries';

/** Everything behind the login. */
export default function Dashboard() {
  const [feed] = useState(() => new ChangeFeed());
  return (
    <ChangeFeedContext value={feed}>
      <PlaceProvider>
        <Inside />
      </PlaceProvider>
    </ChangeFeedContext>
  );
}

function Inside() {
  useLiveQueries();
  useAccountTimeZone();
  useAddressToasts();
  return (
    <RpcProvider>
      <Shell>
        <Screen>
          <DashboardRoutes />
        </Screen>
      </Shell>
    </RpcProvider>
  );
}
