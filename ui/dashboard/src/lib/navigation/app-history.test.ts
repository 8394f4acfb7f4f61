import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppHistory } from './app-history';

let history: AppHistory;

beforeEach(() => {
  window.history.replaceState(null, '', '/start');
  history = new AppHistory();
});

afterEach(() => history.dispose());

const popped = () =>
  new Promise<void>((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
  });

async function go(delta: number): Promise<void> {
  const done = popped();
  window.history.go(delta);
  await done;
}

describe('AppHistory', () => {
  it('goes to paths, queries and hashes, and tells its listeners', () => {
    const listener = vi.fn();
    const release = history.subscribe(listener);
    history.navigate('/a?b=1#c', { state: { backPath: '/start' } });
    expect(history.location).toMatchObject({
      pathname: '/a',
      search: '?b=1',
      hash: '#c',
      state: { backPath: '/start' },
    });
    expect(history.action).toBe('push');
    history.navigate('?b=2', { replace: true });
    expect(window.location.pathname + window.location.search).toBe('/a?b=2');
    expect(history.action).toBe('replace');
    release();
    history.navigate('/d');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('follows the browser’s buttons and finds entries again', async () => {
    const first = history.location.key;
    history.navigate('/a', { state: 'kept' });
    const second = history.location;
    await go(-1);
    expect(history.location).toMatchObject({ pathname: '/start', key: first });
    expect(history.action).toBe('pop');
    await go(1);
    expect(history.location).toEqual(second);
  });

  it('asks its guards before it moves', () => {
    const guard = vi.fn(() => false);
    const release = history.guard(guard);
    history.navigate('/a');
    expect(guard).toHaveBeenCalledWith(expect.objectContaining({ pathname: '/a' }));
    expect(history.location.pathname).toBe('/start');
    expect(window.location.pathname).toBe('/start');
    release();
    history.navigate('/a');
    expect(history.location.pathname).toBe('/a');
  });

  it('takes back a step of the browser that a guard refuses', async () => {
    history.navigate('/form');
    const form = history.location;
    const release = history.guard(() => false);
    const undone = (async () => {
      await popped();
      await popped();
    })();
    window.history.back();
    await undone;
    expect(window.location.pathname).toBe('/form');
    expect(history.location).toBe(form);
    release();
    await go(-1);
    expect(history.location.pathname).toBe('/start');
  });

  it('adopts entries that plain #links have made', async () => {
    const done = popped();
    window.location.hash = 'part';
    await done;
    expect(history.location).toMatchObject({ pathname: '/start', hash: '#part' });
    await go(-1);
    expect(history.location.hash).toBe('');
  });
});
