import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { action, openActionSettings, saveButton, schedule } from '@tests/support/action-settings';

describe('GeneralTab', () => {
  it('only shows what the code says', async () => {
    openActionSettings({});
    expect(await screen.findByLabelText('Name')).toHaveAttribute('readonly');
    expect(screen.getByText(/Actions are configured in code/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  });

  it('puts something else in its place, and goes back', async () => {
    const { user, sent } = openActionSettings(
      { overrides: { name: null, description: 'Old', backgroundable: null } },
      { 'PATCH /orgs/acme/actions/a1': { body: action } },
      { flag: true },
    );
    await user.click(await screen.findByRole('button', { name: 'Override it' }));
    const name = screen.getByLabelText('Name');
    await user.clear(name);
    await user.click(await saveButton());
    expect(await screen.findByText('Please enter a name.')).toBeVisible();
    await user.type(name, 'Give back');
    await user.click(
      within(
        screen.getByLabelText(/Description/).closest<HTMLElement>('[data-pw="field"]') ?? name,
      ).getByRole('button', { name: 'Remove the override' }),
    );
    await user.click(await saveButton());
    expect(await screen.findByText('Your changes were saved.')).toBeVisible();
    expect(sent('PATCH')[0]?.body).toEqual({
      name: 'Give back',
      description: null,
      backgroundable: null,
    });
  });

  it('asks before a schedule is lost', async () => {
    const { user, sent } = openActionSettings(
      { schedules: [schedule] },
      { 'PATCH /orgs/acme/actions/a1': { body: action } },
      { flag: true },
    );
    await user.click(await screen.findByRole('checkbox', { name: 'Allow running in background' }));
    await user.click(await saveButton());
    const dialog = await screen.findByRole('dialog', { name: 'Remove the schedule?' });
    expect(sent('PATCH')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Remove schedule and save' }));
    await waitFor(() => expect(sent('PATCH')[0]?.body).toMatchObject({ backgroundable: false }));
  });

  it('archives, and takes it back with the schedules', async () => {
    const { user, sent } = openActionSettings(
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
    const { user, sent } = openActionSettings(
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
