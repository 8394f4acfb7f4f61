import { describe, expect, it, vi } from 'vitest';
import { decode } from '../http/http-client';
import { ChangeFeed, changeSchema } from './change-feed';

describe('ChangeFeed', () => {
  it('tells of what the server says', () => {
    const feed = new ChangeFeed();
    const listener = vi.fn();
    const unsubscribe = feed.subscribe(listener);
    feed.publish({ topics: ['queue', 'keys'] });
    feed.resync();
    unsubscribe();
    feed.resync();
    expect(listener.mock.calls).toEqual([[['queue', 'keys']], ['everything']]);
  });

  it('reads over what it does not know', () => {
    const message = { topics: ['structure', 'weather'], mode: 'live', environmentId: 'e1' };
    expect(decode(changeSchema, message)).toEqual({ topics: ['structure'] });
  });
});
