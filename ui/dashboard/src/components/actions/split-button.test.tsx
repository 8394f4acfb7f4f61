import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { SplitButton } from './split-button';

it('does the usual at once and offers the rest', async () => {
  const begin = vi.fn();
  const cancel = vi.fn();
  const { user } = renderInApp(
    <SplitButton onClick={begin} options={[{ label: 'Cancel', onSelect: cancel }]}>
      Begin
    </SplitButton>,
  );
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(begin).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Open options' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Cancel' }));
  expect(cancel).toHaveBeenCalledOnce();
});
