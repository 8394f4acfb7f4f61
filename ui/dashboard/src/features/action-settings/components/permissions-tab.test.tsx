import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { action, openActionSettings, saveButton } from '@tests/support/action-settings';

describe('PermissionsTab', () => {
  it('gives teams their rights', async () => {
    const { user, sent } = openActionSettings(
      {},
      { 'PUT /orgs/acme/actions/a1/access': { body: action } },
      { tab: 'permissions' },
    );
    await user.click(await screen.findByRole('radio', { name: 'Teams' }));
    expect(screen.getByRole('row', { name: /Everyone else/ })).toHaveTextContent('No access');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Access of Support' }), 'Runner');
    await user.click(await saveButton());
    await waitFor(() =>
      expect(sent('PUT')[0]?.body).toEqual({
        availability: 'GROUPS',
        teams: [{ teamId: 'g1', level: 'RUNNER' }],
      }),
    );
  });

  it('can only be read where the code decides', async () => {
    openActionSettings(
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
