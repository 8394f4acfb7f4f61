import { render, screen } from '@testing-library/react';
import { Check } from 'lucide-react';
import { expect, it } from 'vitest';
import { Icon } from './icon';

it('is decoration, unless it has something to say', () => {
  const { rerender, container } = render(<Icon of={Check} />);
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  rerender(<Icon of={Check} label="Done" />);
  expect(screen.getByRole('img', { name: 'Done' })).toHaveAttribute('width', '16');
});
