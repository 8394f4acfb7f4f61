import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Kbd } from './kbd';

it('shows one cap per key', () => {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Win32');
  const { container } = render(<Kbd hotkey="mod+k" />);
  const caps = Array.from(container.querySelectorAll('kbd'), ({ textContent }) => textContent);
  expect(caps).toEqual(['Ctrl', 'K']);
});
