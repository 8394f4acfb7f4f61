import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { OptionMenu } from './option-menu';

it('offers what can be done', async () => {
  const onSelect = vi.fn();
  const { user } = renderInApp(<OptionMenu items={[{ label: 'Delete', onSelect }]} />);
  await user.click(screen.getByRole('button', { name: 'Open options' }));
  expect(await screen.findByRole('menu', { name: 'Options' })).toBeInTheDocument();
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
  expect(onSelect).toHaveBeenCalledOnce();
});
