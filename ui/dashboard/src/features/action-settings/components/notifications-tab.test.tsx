import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { action, openActionSettings, saveButton } from '@tests/support/action-settings';

describe('NotificationsTab', () => {
  it('sends to an address, and says that nothing is delivered yet', async () => {
    const { user, sent } = openActionSettings(
      {},
      { 'PUT /orgs/acme/actions/a1/notifications': { body: action } },
      { tab: 'notifications' },
    );
    expect(await screen.findByText(/nothing is delivered yet/)).toBeVisible();
    const method = screen.getByLabelText('When an action sends a custom notification');
    await user.selectOptions(method, 'Send to an email address');
    await user.type(screen.getByLabelText('Email address'), 'ops');
    await user.click(await saveButton());
    expect(await screen.findByText('Please enter an email address.')).toBeVisible();
    await user.type(screen.getByLabelText('Email address'), '@example.com');
    await user.click(await saveButton());
    await waitFor(() =>
      expect(sent('PUT')[0]?.body).toEqual({
        delivery: [{ method: 'EMAIL', to: 'ops@example.com' }],
      }),
    );
  });

  it('does not take Slack where there is none, and goes back to the runner', async () => {
    const { user, sent } = openActionSettings(
      { defaultNotificationDelivery: [{ method: 'EMAIL', to: 'ops@example.com' }] },
      { 'PUT /orgs/acme/actions/a1/notifications': { body: action } },
      { tab: 'notifications' },
    );
    const method = await screen.findByLabelText('When an action sends a custom notification');
    expect(screen.getByLabelText('Email address')).toHaveValue('ops@example.com');
    await user.selectOptions(method, 'Send to a Slack channel');
    await user.click(await saveButton());
    expect(await screen.findByText('Please connect to Slack first.')).toBeVisible();
    await user.selectOptions(method, 'Notify the action runner');
    await user.click(await saveButton());
    await waitFor(() => expect(sent('PUT')[0]?.body).toEqual({ delivery: null }));
  });
});
