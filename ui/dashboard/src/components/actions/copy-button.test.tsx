import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { CopyButton } from './copy-button';

const copied = () => screen.getByRole('button', { name: 'Copy key' }).hasAttribute('data-copied');

describe('CopyButton', () => {
  it('copies, says so and turns back after three seconds', async () => {
    const { user } = renderInApp(<CopyButton text="live_1" label="Copy key" />);
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    expect(await navigator.clipboard.readText()).toBe('live_1');
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(copied()).toBe(true);
  });

  it('forgets about it after three seconds', async () => {
    vi.useFakeTimers();
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    renderInApp(<CopyButton text="live_1" label="Copy key" />);
    await act(async () => {
      screen.getByRole('button', { name: 'Copy key' }).click();
      await Promise.resolve();
    });
    await act(() => vi.advanceTimersByTimeAsync(2999));
    expect(copied()).toBe(true);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(copied()).toBe(false);
  });

  it('shows a toast for values that matter', async () => {
    const { user } = renderInApp(
      <CopyButton text="live_1" label="Copy key" toast="Copied token to clipboard" />,
    );
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    expect(await screen.findByText('Copied token to clipboard')).toBeInTheDocument();
  });

  it('admits that it could not', async () => {
    const { user } = renderInApp(<CopyButton text="live_1" label="Copy key" />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    expect(await screen.findByText(/Copying was not possible/)).toBeInTheDocument();
    expect(copied()).toBe(false);
  });
});
