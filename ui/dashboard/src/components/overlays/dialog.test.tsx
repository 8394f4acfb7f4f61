import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { Dialog } from './dialog';

function Page({ mandatory = false }: { mandatory?: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <button onClick={() => setIsOpen(true)}>Create key</button>
      <Dialog
        title="Create a live mode key"
        open={isOpen}
        onClose={close}
        mandatory={mandatory}
        footer={<button onClick={close}>Done</button>}
      >
        <input aria-label="Key label" />
      </Dialog>
    </>
  );
}

async function open(page = <Page />) {
  const { user } = renderInApp(page);
  await user.click(screen.getByRole('button', { name: 'Create key' }));
  const dialog = await screen.findByRole('dialog', { name: 'Create a live mode key' });
  await waitFor(() => expect(screen.getByRole('textbox')).toHaveFocus());
  return { user, dialog };
}

describe('Dialog', () => {
  it('has its title, its hook, and the focus on what it is about', async () => {
    const { dialog } = await open();
    expect(dialog.closest('[data-iv-dialog]')).not.toBeNull();
    expect(screen.getByRole('heading', { name: 'Create a live mode key' })).toBeInTheDocument();
  });

  it.each([
    ['Escape', '{Escape}'],
    ['Close', '{Tab}{Tab}{Enter}'],
    ['its own button', '{Tab}{Enter}'],
  ])('closes by %s and gives the focus back', async (_way, keys) => {
    const { user } = await open();
    await user.keyboard(keys);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Create key' })).toHaveFocus());
  });

  it('can only be left by its own buttons when mandatory', async () => {
    const { user } = await open(<Page mandatory />);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
