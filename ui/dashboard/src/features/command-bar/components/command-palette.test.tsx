import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CommandSection } from '../command';
import { CommandPalette } from './command-palette-surface';

function open(initialPath: readonly string[] = []) {
  const run = vi.fn();
  const onClose = vi.fn();
  const command = (name: string) => ({ id: name, name, run: () => run(name) as unknown });
  const sections: readonly CommandSection[] = [
    { heading: 'Navigation', commands: [command('Dashboard'), command('Customers')] },
    {
      commands: [
        { id: 'settings', name: 'Settings', sections: [{ commands: [command('Users')] }] },
      ],
    },
  ];
  render(<CommandPalette sections={sections} initialPath={initialPath} onClose={onClose} />);
  return { user: userEvent.setup(), run, onClose, input: screen.getByRole('combobox') };
}

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const marked = () => screen.getByRole('option', { selected: true });

describe('CommandPalette', () => {
  it('runs what is found first, and closes', async () => {
    const { user, input, run, onClose } = open();
    await user.type(input, 'cust{Enter}');
    expect(run).toHaveBeenCalledExactlyOnceWith('Customers');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('moves the mark by keys, around the ends', async () => {
    const { user, input } = open();
    await user.click(input);
    expect(marked()).toHaveTextContent('Dashboard');
    await user.keyboard('{ArrowDown}');
    expect(input).toHaveAttribute('aria-activedescendant', 'kbar-listbox-item-1');
    expect(marked()).toHaveTextContent('Customers');
    await user.keyboard('{Control>}n{/Control}');
    expect(marked()).toHaveTextContent('Settings');
    await user.keyboard('{ArrowDown}');
    expect(marked()).toHaveTextContent('Dashboard');
    await user.keyboard('{Control>}p{/Control}');
    expect(marked()).toHaveTextContent('Settings');
  });

  it('opens a sub-list, and leaves it by Backspace in an empty field', async () => {
    const { user, input } = open();
    await user.type(input, 'sett{Enter}');
    expect(options()).toEqual(['Users']);
    expect(input).toHaveAttribute('placeholder', 'Settings');
    expect(input).toHaveValue('');
    await user.keyboard('{Backspace}');
    expect(options()).toHaveLength(3);
  });

  it('starts in the sub-list that a key asked for', () => {
    open(['settings']);
    expect(options()).toEqual(['Users']);
  });

  it('runs what is clicked', async () => {
    const { user, run } = open();
    await user.click(screen.getByRole('option', { name: 'Customers' }));
    expect(run).toHaveBeenCalledExactlyOnceWith('Customers');
  });

  it('says when nothing is found', async () => {
    const { user, input, run } = open();
    await user.type(input, 'zebra{Enter}');
    expect(screen.getByText('No results')).toBeInTheDocument();
    expect(input).toHaveAttribute('aria-expanded', 'false');
    expect(run).not.toHaveBeenCalled();
  });

  it('closes by Escape', async () => {
    const { user, onClose } = open();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
  });
});
