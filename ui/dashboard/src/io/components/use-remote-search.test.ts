import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Results } from './remote-search';
import { useRemoteSearch } from './use-remote-search';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const found = (batch: number): Results => [{ value: `${batch}:0` }];

function start() {
  const tell = vi.fn();
  const hook = renderHook((results: Results) => useRemoteSearch(results, tell), {
    initialProps: found(0),
  });
  const type = async (query: string) => {
    act(() => hook.result.current.search(query));
    await act(() => vi.advanceTimersByTimeAsync(500));
  };
  // As hosts draw what they have found: twice.
  const draw = (batch: number) => {
    hook.rerender(found(batch));
    hook.rerender(found(batch));
  };
  return { ...hook, tell, type, draw };
}

it.each([
  ['in their order', [1, 2]],
  ['out of their order', [2, 1]],
])('shows only what was found for the newer of two searches, answered %s', async (_, batches) => {
  const { result, tell, type, draw } = start();
  await type('slow');
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(result.current.isLate).toBe(true);
  await type('quick');
  expect(tell.mock.calls).toEqual([[{ queryTerm: 'slow' }], [{ queryTerm: 'quick' }]]);
  for (const batch of batches) {
    draw(batch);
    expect(result.current.isSearching).toBe(true);
  }
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(tell).toHaveBeenLastCalledWith({ queryTerm: 'quick' });
  expect(tell).toHaveBeenCalledTimes(3);
  expect(result.current.isSearching).toBe(true);
  draw(3);
  expect(result.current.isSearching).toBe(false);
});

it('asks only once where nothing overlaps', async () => {
  const { result, tell, type, draw } = start();
  await type('slow');
  draw(1);
  expect(result.current.isSearching).toBe(false);
  await type('quick');
  draw(2);
  expect(result.current.isSearching).toBe(false);
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(tell).toHaveBeenCalledTimes(2);
});
