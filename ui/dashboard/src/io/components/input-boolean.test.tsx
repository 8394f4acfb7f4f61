import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_BOOLEAN';

it('is no until somebody says yes', async () => {
  const { user, submit } = renderIoCall({ methodName, label: 'Sure', isOptional: true });
  expect(screen.queryByText('(optional)')).toBeNull();
  expect(await submit()).toEqual([false]);
  await user.click(screen.getByRole('checkbox', { name: 'Sure' }));
  expect(await submit()).toEqual([true]);
});

it('shows what the action has against it, until it changes', async () => {
  const { user } = renderIoCall({ methodName, validationErrorMessage: 'You must agree.' });
  expect(screen.getByText('You must agree.')).toBeVisible();
  await user.click(screen.getByRole('checkbox'));
  expect(screen.queryByText('You must agree.')).toBeNull();
});
