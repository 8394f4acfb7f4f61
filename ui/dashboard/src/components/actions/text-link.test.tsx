import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { TextLink } from './text-link';

it('leads to its target', () => {
  renderInApp(
    <TextLink to="/forgot-password" quiet>
      Forgot password?
    </TextLink>,
  );
  expect(screen.getByRole('link', { name: 'Forgot password?' })).toHaveAttribute(
    'href',
    '/forgot-password',
  );
});
