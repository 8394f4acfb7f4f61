import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import PreviewScreen from './preview-screen';

class NoObserver {
  observe() {}
  disconnect() {}
}

function draw(query: Readonly<Record<string, string>>) {
  vi.stubGlobal('ResizeObserver', NoObserver);
  const path = `/component-preview?${new URLSearchParams(query).toString()}`;
  return renderInApp(<PreviewScreen />, { path });
}

it('shows the component that the address describes', () => {
  const props = JSON.stringify({ helpText: 'As in the passport.' });
  draw({ methodName: 'INPUT_TEXT', label: 'Full name', props, isOptional: 'true' });
  expect(screen.getByLabelText(/Full name/)).toBeVisible();
  expect(screen.getByText('(optional)')).toBeVisible();
  expect(screen.getByText('As in the passport.')).toBeVisible();
});

it('leads nowhere', () => {
  const props = JSON.stringify({ route: 'orders' });
  draw({ methodName: 'DISPLAY_LINK', label: 'Orders', props });
  expect(screen.getByRole('link', { name: 'Orders' })).toHaveAttribute('href', '#');
});

it.each([
  [{}, 'Label: Element 1'],
  [{ methodName: 'INPUT_TEXT', label: 'Name', props: '{' }, 'Label: Name'],
  [{ methodName: 'INPUT_HOLOGRAM' }, 'Component INPUT_HOLOGRAM is not implemented.'],
])('says what is wrong with %j', (query, text) => {
  draw(query);
  expect(screen.getByText(text)).toBeVisible();
});

it('tells its height', () => {
  vi.useFakeTimers();
  const post = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => {});
  draw({ methodName: 'DISPLAY_HEADING', label: 'Hello' });
  vi.advanceTimersByTime(1000);
  expect(post).toHaveBeenCalledWith({ height: expect.any(Number) as number }, '*');
});
