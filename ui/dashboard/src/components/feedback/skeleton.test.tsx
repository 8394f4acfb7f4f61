import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Skeleton } from './skeleton';

it('has the size of what it stands for, and nothing to say', () => {
  const { container } = render(<Skeleton width="12rem" height="2rem" />);
  expect(container.firstElementChild).toHaveStyle({ '--width': '12rem', '--height': '2rem' });
  expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true');
});
