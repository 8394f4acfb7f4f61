import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { NotFound } from './not-found';

it('leads back home', () => {
  renderInApp(<NotFound />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Sorry, page not found.');
  expect(screen.getByRole('link', { name: 'Return home' })).toHaveAttribute('href', '/dashboard');
});
