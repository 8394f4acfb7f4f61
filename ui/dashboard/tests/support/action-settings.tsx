import { screen } from '@testing-library/react';
import ActionSettingsScreen from '@/features/action-settings/components/action-settings-screen';
import { fakeApi } from './fake-api';
import { action as summary } from './fake-dashboard';
import { me } from './me';
import { organization } from './organization';
import { inPlace, WithSession } from './place';
import { renderInApp } from './render';

export const bySlug = 'GET /orgs/acme/actions/by-slug?mode=live&env=production&slug=refund';
export const schedule = {
  id: 's1',
  schedulePeriod: 'week',
  timeZoneName: 'Europe/Paris',
  hours: 8,
  minutes: 30,
  dayOfWeek: 1,
  dayOfMonth: 1,
  runner: null,
  notifyOnSuccess: false,
  description: 'every week on Monday at 8:30 AM CET',
  nextRunAt: '2026-03-02T07:30:00.000Z',
  lastRun: null,
};
export const action = {
  ...summary,
  backgroundable: true,
  declared: { name: 'Refund order', description: null, backgroundable: true },
  overrides: { name: null, description: null, backgroundable: null },
  availability: null,
  access: [],
  accessDefinedInCode: false,
  defaultNotificationDelivery: [],
  schedules: [],
};
const config = {
  version: '1',
  revision: null,
  registration: 'open',
  setupRequired: false,
  integrations: { email: false, google: false, sso: false, slack: false, uploads: false },
  passwordMinLength: 6,
};
const everywhere = {
  'GET /auth/session?optional=true': { body: { user: me, csrfToken: 't' } },
  'GET /config': { body: config },
  'GET /instance/schedules': { body: { paused: false } },
  'GET /orgs/acme/teams': {
    body: { data: [{ id: 'g1', name: 'Support', memberCount: 1 }], nextCursor: null },
  },
  'GET /orgs/acme/members?limit=50': {
    body: {
      data: [
        { user: { id: 'u2', email: 'bob@example.com', displayName: 'Bob' }, role: 'DEVELOPER' },
      ],
      nextCursor: null,
    },
  },
};

interface Options {
  readonly tab?: string;
  readonly flag?: boolean;
}

/** The settings of the action “refund”, which is as `shown` says where that differs from the ordinary. */
export function openActionSettings(
  shown: object,
  script: Parameters<typeof fakeApi>[0] = {},
  { tab, flag = false }: Options = {},
) {
  const requests = fakeApi({
    [bySlug]: { body: { ...action, ...shown } },
    ...everywhere,
    ...script,
  });
  const place = {
    organization: { ...organization, featureFlags: { ACTION_METADATA_GENERAL_CONFIG: flag } },
  };
  const path = `/dashboard/acme/configure/refund${tab ? `?tab=${tab}` : ''}`;
  const app = renderInApp(
    <WithSession>{inPlace(<ActionSettingsScreen slug="refund" />, place)}</WithSession>,
    {
      path,
    },
  );
  const sent = (method: string) => requests.filter((request) => request.method === method);
  return { ...app, sent };
}

export const saveButton = () => screen.findByRole('button', { name: 'Save changes' });
