import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { SkipLink } from './skip-link';

it('comes first and leads past the navigation', async () => {
  const { user, history } = renderInApp(
    <>
      <SkipLink targetId="main" />
      <button>Navigation</button>
      <main id="main" tabIndex={-1} />
    </>,
  );
  await user.tab();
  expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('main')).toHaveFocus();
  expect(history.location.hash).toBe('');
});
