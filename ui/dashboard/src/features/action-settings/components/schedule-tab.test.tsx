import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openActionSettings, saveButton, schedule } from '@tests/support/action-settings';
import { me } from '@tests/support/me';

const paused = (isPaused: boolean) => ({ body: { paused: isPaused } });

describe('ScheduleTab', () => {
  it('needs an action that runs in the background', async () => {
    openActionSettings({ backgroundable: false }, {}, { tab: 'schedule' });
    expect(await screen.findByText(/Enable “Allow running in background” first/)).toBeVisible();
  });

  it('is added with what the period asks for', async () => {
    const { user, sent } = openActionSettings(
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
    await user.click(await saveButton());
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
    openActionSettings({ schedules: [{ ...schedule, lastRun }] }, {}, { tab: 'schedule' });
    expect(
      await screen.findByText(/failed to start \(Could not find HostInstance\)/),
    ).toBeVisible();
  });

  it('says when it is due, and can be removed', async () => {
    const { user, sent } = openActionSettings(
      { schedules: [schedule] },
      { 'PUT /orgs/acme/actions/a1/schedules': { body: { data: [] } } },
      { tab: 'schedule' },
    );
    expect(await screen.findByText('Next run')).toBeVisible();
    expect(screen.getByLabelText('on')).toHaveDisplayValue('Monday');
    expect(screen.getByLabelText('at')).toHaveDisplayValue('8:30 AM');
    await user.click(screen.getByRole('button', { name: 'Remove schedule' }));
    await user.click(await saveButton());
    await waitFor(() => expect(sent('PUT')[0]?.body).toEqual({ schedules: [] }));
  });

  it('pauses all schedules when asked twice, and resumes them', async () => {
    const { user, sent } = openActionSettings(
      {},
      {
        'GET /instance/schedules': [paused(false), paused(true), paused(false)],
        'PUT /instance/schedules': { status: 204 },
      },
      { tab: 'schedule' },
    );
    await user.click(await screen.findByRole('button', { name: 'Pause schedules' }));
    const dialog = await screen.findByRole('dialog', { name: 'Pause schedules' });
    expect(dialog).toHaveTextContent(/of any organization on this server/);
    expect(sent('PUT')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Pause schedules' }));
    const resume = await screen.findByRole('button', { name: 'Resume schedules' });
    expect(screen.getByText('Schedules are paused')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Pause schedules' })).toBeNull();
    await user.click(resume);
    expect(await screen.findByRole('button', { name: 'Pause schedules' })).toBeVisible();
    expect(sent('PUT').map(({ body }) => body)).toEqual([{ paused: true }, { paused: false }]);
  });

  it('leaves that to administrators of the server', async () => {
    openActionSettings(
      {},
      {
        'GET /instance/schedules': paused(true),
        'GET /auth/session?optional=true': {
          body: { user: { ...me, isInstanceAdmin: false }, csrfToken: 't' },
        },
      },
      { tab: 'schedule' },
    );
    expect(await screen.findByText(/An administrator of the server can resume/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /schedules$/ })).toBeNull();
  });
});
