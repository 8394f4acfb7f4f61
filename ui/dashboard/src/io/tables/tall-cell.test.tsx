import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { TallCell } from './tall-cell';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Draws a cell whose content is as high as the test says, as no layout is made here. */
function renderCell(height: number) {
  let measure = () => {};
  class FakeResizeObserver {
    constructor(callback: () => void) {
      measure = callback;
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height);
  const rendered = renderInApp(<TallCell>Words</TallCell>);
  act(() => measure());
  return rendered;
}

it('leaves alone what is not higher than a row may be', () => {
  renderCell(220);
  expect(screen.queryByRole('button')).toBeNull();
});

it('cuts what is higher, and shows the rest', async () => {
  const { user } = renderCell(221);
  await user.click(screen.getByRole('button', { name: 'Expand' }));
  expect(screen.getByRole('region', { name: 'The whole cell' })).toHaveTextContent('Words');
  expect(screen.getByRole('button', { name: 'Collapse' })).toHaveAttribute('aria-expanded', 'true');
  await user.click(screen.getByRole('button', { name: 'Collapse' }));
  expect(screen.queryByRole('region')).toBeNull();
});
