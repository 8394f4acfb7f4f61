import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { action as summary } from '@tests/support/fake-dashboard';
import { organization } from '@tests/support/organization';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import ActionSettingsScreen from './action-settings-screen';

const bySlug = 'GET /orgs/acme/actions/by-slug?mode=live&env=production&slug=refund';
const schedule = {
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
const action = {
  ...summary,
  backgroundable: true,
  declared: { name: 'Refund order', description: null, backgroundable: true },
  overrides: { name: null, description: null, backgroundable: null },
  availability: null,
  access: [],
  accessDefinedInCode: false,
  defaultNotificationDelivery: [],
  schedules: [],
  schedulesPaused: false,
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
  'GET /config': { body: config },
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

function open(
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
  const app = renderInApp(inPlace(<ActionSettingsScreen slug="refund" />, place), { path });
  const sent = (method: string) => requests.filter((request) => request.method === method);
  return { ...app, sent };
}

const save = () => screen.findByRole('button', { name: 'Save changes' });

describe('ActionSettingsScreen', () => {
  it('keeps the open tab in the address', async () => {
    const { user, history } = open({});
    await user.click(await screen.findByRole('tab', { name: 'Permissions' }));
    expect(history.location.search).toBe('?tab=permissions');
    await user.click(screen.getByRole('tab', { name: 'General' }));
    expect(history.location.search).toBe('');
  });

  it('has nothing to say about an action that is not there', async () => {
    open({}, { [bySlug]: { status: 404, body: { code: 'action_not_found' } } });
    expect(await screen.findByText('Sorry, page not found.')).toBeVisible();
  });
});

describe('General', () => {
  it('only shows what the code says', async () => {
    open({});
    expect(await screen.findByLabelText('Name')).toHaveAttribute('readonly');
    expect(screen.getByText(/Actions are configured in code/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  });

  it('puts something else in its place, and goes back', async () => {
    const { user, sent } = open(
      { overrides: { name: null, description: 'Old', backgroundable: null } },
      { 'PATCH /orgs/acme/actions/a1': { body: action } },
      { flag: true },
    );
    await user.click(await screen.findByRole('button', { name: 'Override it' }));
    const name = screen.getByLabelText('Name');
    await user.clear(name);
    await user.click(await save());
    expect(await screen.findByText('Please enter a name.')).toBeVisible();
    await user.type(name, 'Give back');
    await user.click(
      within(
        screen.getByLabelText(/Description/).closest<HTMLElement>('[data-pw="field"]') ?? name,
      ).getByRole('button', { name: 'Remove the override' }),
    );
    await user.click(await save());
    expect(await screen.findByText('Your changes were saved.')).toBeVisible();
    expect(sent('PATCH')[0]?.body).toEqual({
      name: 'Give back',
      description: null,
      backgroundable: null,
    });
  });

  it('asks before a schedule is lost', async () => {
    const { user, sent } = open(
      { schedules: [schedule] },
      { 'PATCH /orgs/acme/actions/a1': { body: action } },
      { flag: true },
    );
    await user.click(await screen.findByRole('checkbox', { name: 'Allow running in background' }));
    await user.click(await save());
    const dialog = await screen.findByRole('dialog', { name: 'Remove the schedule?' });
    expect(sent('PATCH')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Remove schedule and save' }));
    await waitFor(() => expect(sent('PATCH')[0]?.body).toMatchObject({ backgroundable: false }));
  });

  it('archives, and takes it back with the schedules', async () => {
    const { user, sent } = open(
      { schedules: [schedule] },
      {
        'POST /orgs/acme/actions/a1/archive': { body: { ...action, archived: true } },
        'POST /orgs/acme/actions/a1/unarchive': { body: action },
        'PUT /orgs/acme/actions/a1/schedules': { body: { data: [] } },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Archive' }));
    const dialog = await screen.findByRole('dialog', { name: 'Archive action' });
    await user.click(within(dialog).getByRole('button', { name: 'Archive' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Action unarchived.')).toBeVisible();
    expect(sent('PUT')[0]?.body).toMatchObject({
      schedules: [{ schedulePeriod: 'week', hours: 8, minutes: 30, dayOfWeek: 1, runnerId: null }],
    });
  });

  it('leads back out of the archive', async () => {
    const { user, sent } = open(
      { archived: true },
      { 'POST /orgs/acme/actions/a1/unarchive': { body: action } },
    );
    await user.click(await screen.findByRole('button', { name: 'Unarchive this action' }));
    const dialog = await screen.findByRole('dialog', { name: 'Unarchive action' });
    await user.click(within(dialog).getByRole('button', { name: 'Unarchive' }));
    expect(await screen.findByText('Action unarchived.')).toBeVisible();
    expect(sent('POST')).toHaveLength(1);
    expect(screen.queryByRole('tab')).toBeNull();
  });
});

describe('Permissions', () => {
  it('gives teams their rights', async () => {
    const { user, sent } = open(
      {},
      { 'PUT /orgs/acme/actions/a1/access': { body: action } },
      { tab: 'permissions' },
    );
    await user.click(await screen.findByRole('radio', { name: 'Teams' }));
    expect(screen.getByRole('row', { name: /Everyone else/ })).toHaveTextContent('No access');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Access of Support' }), 'Runner');
    await user.click(await save());
    await waitFor(() =>
      expect(sent('PUT')[0]?.body).toEqual({
        availability: 'GROUPS',
        teams: [{ teamId: 'g1', level: 'RUNNER' }],
      }),
    );
  });

  it('can only be read where the code decides', async () => {
    open(
      {
        accessDefinedInCode: true,
        availability: 'GROUPS',
        access: [{ teamId: 'g1', level: 'RUNNER' }],
      },
      {},
      { tab: 'permissions' },
    );
    expect(await screen.findByRole('combobox', { name: 'Access of Support' })).toBeDisabled();
    expect(screen.getByText(/The code of this action says/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  });
});

describe('Notifications', () => {
  it('sends to an address, and says that nothing is delivered yet', async () => {
    const { user, sent } = open(
      {},
      { 'PUT /orgs/acme/actions/a1/notifications': { body: action } },
      { tab: 'notifications' },
    );
    expect(await screen.findByText(/nothing is delivered yet/)).toBeVisible();
    const method = screen.getByLabelText('When an action sends a custom notification');
    await user.selectOptions(method, 'Send to an email address');
    await user.type(screen.getByLabelText('Email address'), 'ops');
    await user.click(await save());
    expect(await screen.findByText('Please enter an email address.')).toBeVisible();
    await user.type(screen.getByLabelText('Email address'), '@example.com');
    await user.click(await save());
    await waitFor(() =>
      expect(sent('PUT')[0]?.body).toEqual({
        delivery: [{ method: 'EMAIL', to: 'ops@example.com' }],
      }),
    );
  });

  it('does not take Slack where there is none, and goes back to the runner', async () => {
    const { user, sent } = open(
      { defaultNotificationDelivery: [{ method: 'EMAIL', to: 'ops@example.com' }] },
      { 'PUT /orgs/acme/actions/a1/notifications': { body: action } },
      { tab: 'notifications' },
    );
    const method = await screen.findByLabelText('When an action sends a custom notification');
    expect(screen.getByLabelText('Email address')).toHaveValue('ops@example.com');
    await user.selectOptions(method, 'Send to a Slack channel');
    await user.click(await save());
    expect(await screen.findByText('Please connect to Slack first.')).toBeVisible();
    await user.selectOptions(method, 'Notify the action runner');
    await user.click(await save());
    await waitFor(() => expect(sent('PUT')[0]?.body).toEqual({ delivery: null }));
  });
});

describe('Schedule', () => {
  it('needs an action that runs in the background', async () => {
    open({ backgroundable: false }, {}, { tab: 'schedule' });
    expect(await screen.findByText(/Enable “Allow running in background” first/)).toBeVisible();
  });

  it('is added with what the period asks for', async () => {
    const { user, sent } = open(
      {},
      { 'PUT /orgs/acme/actions/a1/schedules': { body: { data: [] } } },
      { tab: 'schedule' },
    );
    await user.click(await screen.findByRole('button', { name: 'Add schedule' }));
    expect(screen.queryByLabelText('at')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Run this action'), 'Every month');
    await user.selectOptions(screen.getByLabelText('on the'), '31st');
    expect(screen.getByText('Months without that day have no run.')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('at'), '9:30 PM');
    await user.selectOptions(screen.getByLabelText('Time zone'), 'Europe – Paris');
    await user.selectOptions(await screen.findByLabelText(/Action runner/), 'Bob');
    await user.click(screen.getByRole('checkbox', { name: 'Notify on successful runs' }));
    await user.click(await save());
    await waitFor(() =>
      expect(sent('PUT')[0]?.body).toEqual({
        schedules: [
          {
            schedulePeriod: 'month',
            timeZoneName: 'Europe/Paris',
            hours: 21,
            minutes: 30,
            dayOfWeek: 0,
            dayOfMonth: 31,
            runnerId: 'u2',
            notifyOnSuccess: true,
          },
        ],
      }),
    );
  });

  it('says why it did not run', async () => {
    const details = 'Could not find HostInstance';
    const lastRun = { status: 'FAILURE', details, createdAt: '2026-03-01T07:30:00.000Z' };
    open({ schedules: [{ ...schedule, lastRun }], schedulesPaused: true }, {}, { tab: 'schedule' });
    expect(await screen.findByText(/Schedules are paused on this server/)).toBeVisible();
    expect(screen.getByText(/failed to start \(Could not find HostInstance\)/)).toBeVisible();
  });

  it('says when it is due, and can be removed', async () => {
    const { user, sent } = open(
      { schedules: [schedule] },
      { 'PUT /orgs/acme/actions/a1/schedules': { body: { data: [] } } },
      { tab: 'schedule' },
    );
    expect(await screen.findByText('Next run')).toBeVisible();
    expect(screen.getByLabelText('on')).toHaveDisplayValue('Monday');
    expect(screen.getByLabelText('at')).toHaveDisplayValue('8:30 AM');
    await user.click(screen.getByRole('button', { name: 'Remove schedule' }));
    await user.click(await save());
    await waitFor(() => expect(sent('PUT')[0]?.body).toEqual({ schedules: [] }));
  });
});
