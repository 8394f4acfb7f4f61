import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Logo } from './logo';

it('says whose it is', () => {
  render(<Logo />);
  expect(screen.getByRole('img', { name: 'Interval' })).toBeInTheDocument();
});
