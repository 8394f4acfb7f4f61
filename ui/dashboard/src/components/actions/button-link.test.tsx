import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { ButtonLink } from './button-link';

it('is a link with a button’s look', async () => {
  const { user, history } = renderInApp(<ButtonLink to="/dashboard">Return home</ButtonLink>);
  const link = screen.getByRole('link', { name: 'Return home' });
  expect(link).toHaveClass('btn');
  await user.click(link);
  expect(history.location.pathname).toBe('/dashboard');
});
