import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/http/api-error';
import { renderInApp } from '@tests/support/render';
import { useToast, type ToastOptions } from './toast-context';

function Saver({ options }: { options?: ToastOptions }) {
  const toast = useToast();
  return <button onClick={() => toast.success('Saved.', options)}>Save</button>;
}

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const save = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  pass(50);
};
const toasts = () => screen.queryAllByRole('status').map((status) => status.textContent);

beforeEach(() => {
  vi.useFakeTimers();
});

describe('ToastProvider', () => {
  it('shows a message politely and takes it away after three seconds', () => {
    renderInApp(<Saver />);
    save();
    expect(screen.getByRole('status')).toHaveTextContent('Saved.');
    expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'polite');
    pass(2900);
    expect(toasts()).toEqual(['Saved.']);
    pass(100);
    expect(toasts()).toEqual([]);
  });

  it('can be acted upon, and says when that fails', async () => {
    const run = vi.fn(() => Promise.reject(new ApiError({ code: 'forbidden' })));
    renderInApp(<Saver options={{ action: { label: 'Undo', run } }} />);
    save();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(run).toHaveBeenCalledTimes(1);
    await act(() => vi.advanceTimersByTimeAsync(0));
    pass(50);
    expect(toasts()).toEqual(['Not allowed']);
  });

  it('can be dismissed', () => {
    renderInApp(<Saver />);
    save();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(toasts()).toEqual([]);
  });

  it('waits while it is pointed at', () => {
    renderInApp(<Saver />);
    save();
    fireEvent.pointerEnter(screen.getByRole('status'));
    pass(10_000);
    expect(toasts()).toEqual(['Saved.']);
    const holder = screen.getByRole('status').parentElement;
    if (holder) fireEvent.pointerLeave(holder);
    pass(3000);
    expect(toasts()).toEqual([]);
  });

  it('replaces a toast of the same id', () => {
    renderInApp(<Saver options={{ id: 'save' }} />);
    save();
    save();
    expect(toasts()).toEqual(['Saved.']);
  });
});
