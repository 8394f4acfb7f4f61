import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Trash2 } from 'lucide-react';
import { expect, it, vi } from 'vitest';
import { IconButton } from './icon-button';

it('has a name, shows it when focused, and hides it with Escape', async () => {
  const onClick = vi.fn();
  render(<IconButton icon={Trash2} label="Delete key" onClick={onClick} />);
  await userEvent.tab();
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Delete key');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Delete key' }));
  expect(onClick).toHaveBeenCalledOnce();
});
