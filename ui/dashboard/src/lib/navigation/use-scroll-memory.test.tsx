import { act, screen } from '@testing-library/react';
import { useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { useScrollMemory } from './use-scroll-memory';

function Region() {
  const region = useRef<HTMLElement>(null);
  useScrollMemory(region);
  return (
    <main ref={region} style={{ overflowY: 'auto' }}>
      <p id="part">Part</p>
    </main>
  );
}

const back = () =>
  act(
    () =>
      new Promise<void>((resolve) => {
        window.addEventListener('popstate', () => resolve(), { once: true });
        window.history.back();
      }),
  );

describe('useScrollMemory', () => {
  it('starts new screens at their top and finds its place again on going back', async () => {
    const { history } = renderInApp(<Region />, { path: '/list' });
    const main = screen.getByRole('main');
    main.scrollTop = 300;
    main.dispatchEvent(new Event('scroll'));
    act(() => history.navigate('/entry'));
    expect(main.scrollTop).toBe(0);
    await back();
    expect(main.scrollTop).toBe(300);
  });

  it('goes to the part that is named', () => {
    const { history } = renderInApp(<Region />, { path: '/list' });
    const scrollIntoView = vi.fn();
    screen.getByText('Part').scrollIntoView = scrollIntoView;
    act(() => history.navigate('/list#part'));
    expect(scrollIntoView).toHaveBeenCalledOnce();
  });
});
