import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { bySlug, openActionSettings } from '@tests/support/action-settings';

describe('ActionSettingsScreen', () => {
  it('keeps the open tab in the address', async () => {
    const { user, history } = openActionSettings({});
    await user.click(await screen.findByRole('tab', { name: 'Permissions' }));
    expect(history.location.search).toBe('?tab=permissions');
    await user.click(screen.getByRole('tab', { name: 'General' }));
    expect(history.location.search).toBe('');
  });

  it('has nothing to say about an action that is not there', async () => {
    openActionSettings({}, { [bySlug]: { status: 404, body: { code: 'action_not_found' } } });
    expect(await screen.findByText('Sorry, page not found.')).toBeVisible();
  });
});
