import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';
import { IoActionsContext, noIoActions } from '../io-actions-context';

const element = { methodName: 'CONFIRM', label: 'Delete?', props: { helpText: 'For ever.' } };

it.each([
  ['Confirm', true],
  ['Cancel', false],
])('answers the call at once: %s', async (name, answer) => {
  const { user, onSubmit } = renderIoCall(element);
  expect(screen.getByRole('group', { name: 'Delete?' })).toHaveTextContent('For ever.');
  await user.click(screen.getByRole('button', { name }));
  expect(onSubmit.mock.calls).toEqual([[answer]]);
});

it('has no buttons once it is over', () => {
  renderIoCall(element, { isCurrent: false });
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
});

it('is asked in a dialog where only one thing is shown at a time', async () => {
  const actions = { ...noIoActions, asksInDialogs: true };
  const { user, onSubmit } = renderIoCall(element, {
    wrap: (children) => <IoActionsContext value={actions}>{children}</IoActionsContext>,
  });
  const dialog = await screen.findByRole('dialog', { name: 'Delete?' });
  expect(dialog).toHaveTextContent('For ever.');
  await user.keyboard('{Escape}');
  expect(onSubmit).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));
  expect(onSubmit.mock.calls).toEqual([[true]]);
});
