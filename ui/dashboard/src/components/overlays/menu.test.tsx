import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { Menu } from './menu';

const onSelect = vi.fn();
const menu = (
  <Menu
    title="Organization"
    header="ada@example.com"
    trigger={(trigger) => <button {...trigger}>Acme</button>}
    groups={[
      {
        heading: 'Switch to',
        items: [
          { label: 'Acme', current: true },
          { label: 'Globex', onSelect },
          { label: 'Initech', disabled: true, onSelect },
        ],
      },
      { items: [{ label: 'Create organization...', to: '/new', state: { backPath: '/a' } }] },
    ]}
  />
);
const button = () => screen.getByRole('button', { name: 'Acme' });
const item = (name: string) => screen.getByRole('menuitem', { name });

async function open() {
  const app = renderInApp(menu);
  await app.user.click(button());
  expect(await screen.findByRole('menu', { name: 'Organization' })).toBeInTheDocument();
  await waitFor(() => expect(item('Acme')).toHaveFocus());
  return app;
}

describe('Menu', () => {
  it('names and marks what it offers', async () => {
    await open();
    expect(screen.getByRole('menu')).toHaveAttribute('data-pw', 'dropdown-menu');
    expect(button()).toHaveAttribute('aria-expanded', 'true');
    expect(item('Acme')).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('group', { name: 'Switch to' })).toBeInTheDocument();
    expect(screen.getByText('ada@example.com')).toBeInTheDocument();
  });

  it('moves by arrows and by typing', async () => {
    const { user } = await open();
    await user.keyboard('{ArrowDown}');
    expect(item('Globex')).toHaveFocus();
    await user.keyboard('c');
    expect(item('Create organization...')).toHaveFocus();
  });

  it('closes with Escape and gives the focus back', async () => {
    const { user } = await open();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button()).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('menu')).toBeInTheDocument();
  });

  it('does what is chosen, but not what is disabled', async () => {
    const { user } = await open();
    await user.click(item('Initech'));
    expect(onSelect).not.toHaveBeenCalled();
    await user.click(item('Globex'));
    expect(onSelect).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('goes where an entry leads', async () => {
    const { user, history } = await open();
    await user.click(item('Create organization...'));
    expect(history.location).toMatchObject({ pathname: '/new', state: { backPath: '/a' } });
  });
});
