import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { Anchor } from './anchor';

describe('Anchor', () => {
  it('changes the screen and hands state over', async () => {
    const { user, history } = renderInApp(
      <Anchor to="/dashboard?a=1" state={{ backPath: '/start' }}>
        Go
      </Anchor>,
      { path: '/start' },
    );
    await user.click(screen.getByRole('link'));
    expect(history.location).toMatchObject({
      pathname: '/dashboard',
      search: '?a=1',
      state: { backPath: '/start' },
    });
    expect(history.action).toBe('push');
  });

  it('leaves clicks with a modifier to the browser', () => {
    const { history } = renderInApp(<Anchor to="/dashboard">Go</Anchor>, { path: '/start' });
    fireEvent.click(screen.getByRole('link'), { ctrlKey: true });
    expect(history.location.pathname).toBe('/start');
  });

  it.each(['https://example.com/', 'mailto:a@example.com', '//example.com/', '/api/v1/x'])(
    'leaves %s to the browser',
    (to) => {
      const { history } = renderInApp(<Anchor to={to}>Go</Anchor>, { path: '/start' });
      const link = screen.getByRole('link');
      link.addEventListener('click', (event) => {
        expect(event.defaultPrevented).toBe(false);
        event.preventDefault();
      });
      fireEvent.click(link);
      expect(history.location.pathname).toBe('/start');
    },
  );

  it('opens new tabs that know nothing of us', () => {
    renderInApp(
      <Anchor to="https://example.com/" newTab>
        Docs
      </Anchor>,
    );
    const link = screen.getByRole('link', { name: 'Docs (opens in a new tab)' });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });
});
