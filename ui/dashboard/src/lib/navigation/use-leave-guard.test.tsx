import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { useLeaveGuard } from './use-leave-guard';

const message = 'This page has unsaved changes, are you sure you want to exit?';

function Form({ isTouched }: { isTouched: boolean }) {
  useLeaveGuard(isTouched ? message : null);
  return null;
}

const unload = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

describe('useLeaveGuard', () => {
  it('asks before the page is left, and stays if that is the answer', () => {
    const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
    const { history } = renderInApp(<Form isTouched />, { path: '/form' });
    act(() => history.navigate('/elsewhere'));
    expect(confirm).toHaveBeenCalledExactlyOnceWith(message);
    expect(history.location.pathname).toBe('/form');
    confirm.mockReturnValue(true);
    act(() => history.navigate('/elsewhere'));
    expect(history.location.pathname).toBe('/elsewhere');
  });

  it('lets links pass that must not be asked about', () => {
    const confirm = vi.spyOn(window, 'confirm');
    const { history } = renderInApp(<Form isTouched />, { path: '/form' });
    act(() => history.navigate('/elsewhere', { state: { shouldShowPrompt: false } }));
    expect(confirm).not.toHaveBeenCalled();
    expect(history.location.pathname).toBe('/elsewhere');
  });

  it('holds the window back only while there is something to lose', () => {
    const { rerender, unmount, history } = renderInApp(<Form isTouched />, { path: '/form' });
    expect(unload()).toBe(true);
    rerender(<Form isTouched={false} />);
    expect(unload()).toBe(false);
    act(() => history.navigate('/elsewhere'));
    expect(history.location.pathname).toBe('/elsewhere');
    rerender(<Form isTouched />);
    unmount();
    expect(unload()).toBe(false);
  });
});
