import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeApi } from '@tests/support/fake-api';
import { renderIoCall } from '@tests/support/io-call';
import { IoActionsContext, noIoActions } from '../io-actions-context';

const element = { methodName: 'CONFIRM_IDENTITY', label: 'Pay out' };
const title = 'Please confirm your identity to continue';

/** A call whose server answers like this to a password, or to none. */
function renderWith(confirmIdentity: (password: string | null) => Promise<boolean>) {
  fakeApi({ 'GET /auth/session?optional=true': { body: { user: null } } });
  return renderIoCall(element, {
    wrap: (children) => (
      <IoActionsContext value={{ ...noIoActions, confirmIdentity }}>{children}</IoActionsContext>
    ),
  });
}

it('asks nobody who has proven a short while ago who they are', async () => {
  const { onSubmit } = renderWith(() => Promise.resolve(true));
  await vi.waitFor(() => expect(onSubmit.mock.calls).toEqual([[true]]));
  expect(screen.queryByText(title)).toBeNull();
});

it('wants the right password', async () => {
  const { user, onSubmit } = renderWith((password) => Promise.resolve(password === 'right'));
  const box = await screen.findByLabelText('Password');
  await user.type(box, 'wrong');
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect(await screen.findByText('Invalid password, please try again.')).toBeVisible();
  await user.clear(box);
  await user.type(box, 'right');
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  await vi.waitFor(() => expect(onSubmit.mock.calls).toEqual([[true]]));
});

it('asks where nobody could say, and can be declined', async () => {
  const { user, onSubmit } = renderWith(() => Promise.reject(new Error('Out of reach')));
  expect(await screen.findByRole('dialog', { name: title })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onSubmit.mock.calls).toEqual([[false]]);
});
