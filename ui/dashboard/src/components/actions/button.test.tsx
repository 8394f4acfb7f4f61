import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Button } from './button';

describe('Button', () => {
  it('is a plain button until told otherwise', async () => {
    const onClick = vi.fn();
    render(<Button onClick={onClick}>Save</Button>);
    const button = screen.getByRole('button', { name: 'Save' });
    expect(button).toHaveClass('btn');
    expect(button).toHaveAttribute('type', 'button');
    await userEvent.click(button);
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('submits its form', async () => {
    const onSubmit = vi.fn((event: React.SubmitEvent) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <Button type="submit">Save</Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it.each([{ disabled: true }, { loading: true }])('does nothing while %o', async (state) => {
    const onClick = vi.fn();
    const onSubmit = vi.fn();
    render(
      <form onSubmit={onSubmit}>
        <Button {...state} type="submit" onClick={onClick}>
          Save
        </Button>
      </form>,
    );
    const button = screen.getByRole('button', { name: /Save/ });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('can be reached while disabled and says why', async () => {
    render(
      <Button disabled disabledReason="Confirm your email first.">
        Create key
      </Button>,
    );
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Create key' });
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleDescription('Confirm your email first.');
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Confirm your email first.');
  });

  it('shows that it is busy without losing its name', () => {
    render(<Button loading>Save</Button>);
    const button = screen.getByRole('button', { name: /Save/ });
    expect(button).toHaveAttribute('aria-busy', 'true');
    expect(button.querySelector('[data-pw-spinner]')).toBeInTheDocument();
  });

  it('hints at its shortcut', () => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
    render(<Button shortcut="mod+enter">Continue</Button>);
    const button = screen.getByRole('button', { name: 'Continue' });
    expect(button).toHaveAttribute('aria-keyshortcuts', 'Meta+Enter');
    expect(button.querySelector('[data-keyboard-shortcut="⌘+Enter"]')).toBeInTheDocument();
  });
});
