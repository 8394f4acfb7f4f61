import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/http/api-error';
import { renderInApp } from '@tests/support/render';
import { ConfirmDialog } from './confirm-dialog';

const draw = (onConfirm: () => Promise<unknown>) => {
  const onClose = vi.fn();
  const app = renderInApp(
    <ConfirmDialog
      open
      title="Delete key"
      confirmLabel="Delete key"
      onClose={onClose}
      onConfirm={onConfirm}
    >
      This cannot be undone.
    </ConfirmDialog>,
  );
  return { ...app, onClose };
};
const confirmButton = () => screen.findByRole('button', { name: /Delete key/ });

describe('ConfirmDialog', () => {
  it('starts at the button that goes ahead, and closes when it is done', async () => {
    const onConfirm = vi.fn(() => Promise.resolve());
    const { user, onClose } = draw(onConfirm);
    await waitFor(async () => expect(await confirmButton()).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(onConfirm).toHaveBeenCalledOnce();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('stays and says what went wrong', async () => {
    const { user, onClose } = draw(() => Promise.reject(new ApiError({ code: 'forbidden' })));
    await user.click(await confirmButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('Not allowed');
    expect(onClose).not.toHaveBeenCalled();
    expect(await confirmButton()).not.toHaveAttribute('aria-busy');
  });

  it('does nothing when cancelled', async () => {
    const onConfirm = vi.fn(() => Promise.resolve());
    const { user, onClose } = draw(onConfirm);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(onConfirm).not.toHaveBeenCalled();
  });
});
