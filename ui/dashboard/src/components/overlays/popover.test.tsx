import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { Popover } from './popover';

it('opens beside its button, takes the focus and gives it back', async () => {
  const { user } = renderInApp(
    <Popover title="Filter" trigger={(trigger) => <button {...trigger}>Filter</button>}>
      {(close) => <button onClick={close}>Apply</button>}
    </Popover>,
  );
  const trigger = screen.getByRole('button', { name: 'Filter' });
  await user.click(trigger);
  expect(await screen.findByRole('dialog', { name: 'Filter' })).toBeInTheDocument();
  expect(trigger).toHaveAttribute('aria-expanded', 'true');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Apply' })).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(trigger).toHaveFocus());
});
