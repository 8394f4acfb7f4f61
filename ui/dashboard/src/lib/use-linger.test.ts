import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useLinger } from './use-linger';

function linger(first: string) {
  vi.useFakeTimers();
  return renderHook(({ value }) => useLinger(value, value === '', 1000), {
    initialProps: { value: first },
  });
}

describe('useLinger', () => {
  it('keeps what is gone for a while', () => {
    const { result, rerender } = linger('pages');
    rerender({ value: '' });
    act(() => void vi.advanceTimersByTime(999));
    expect(result.current).toBe('pages');
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current).toBe('');
  });

  it('follows what comes back, and waits anew the next time', () => {
    const { result, rerender } = linger('pages');
    rerender({ value: '' });
    act(() => void vi.advanceTimersByTime(900));
    rerender({ value: 'more' });
    expect(result.current).toBe('more');
    rerender({ value: '' });
    act(() => void vi.advanceTimersByTime(900));
    expect(result.current).toBe('more');
  });

  it('makes nothing up that was never there', () => {
    expect(linger('').result.current).toBe('');
  });
});
