import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

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
