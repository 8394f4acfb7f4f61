import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../http/api-error';
import { createQueryClient, retryDelay } from './query-client';

describe('createQueryClient', () => {
  it.each([
    ['network', 4],
    ['unavailable', 4],
    ['forbidden', 1],
    ['invalid_response', 1],
  ])('asks %s %d times', async (code, times) => {
    vi.useFakeTimers();
    const queryFn = vi.fn(() => Promise.reject(new ApiError({ code })));
    const client = createQueryClient();
    const observer = new QueryObserver(client, { queryKey: [code], queryFn });
    const release = observer.subscribe(() => {});
    await vi.runAllTimersAsync();
    expect(observer.getCurrentResult().error).toMatchObject({ code });
    release();
    expect(queryFn).toHaveBeenCalledTimes(times);
  });
});

describe('retryDelay', () => {
  it('waits as long as the server asks, within reason', () => {
    const error = (seconds: number) =>
      new ApiError({ code: 'rate_limited', retryAfterSeconds: seconds });
    expect(retryDelay(0, error(7))).toBe(7000);
    expect(retryDelay(0, error(9999))).toBe(60_000);
  });

  it('waits longer each time otherwise', () => {
    const error = new ApiError({ code: 'network' });
    expect(retryDelay(0, error)).toBeLessThanOrEqual(625);
    expect(retryDelay(2, error)).toBeGreaterThanOrEqual(1500);
  });
});
