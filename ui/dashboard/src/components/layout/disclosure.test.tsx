import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { Disclosure } from './disclosure';

it('shows its content when asked', async () => {
  const { user } = renderInApp(<Disclosure label="Details">The content</Disclosure>);
  const button = screen.getByRole('button', { name: 'Details', expanded: false });
  expect(screen.queryByText('The content')).toBeNull();
  await user.click(button);
  expect(screen.getByText('The content')).toBeVisible();
  expect(button).toHaveAttribute('aria-expanded', 'true');
});
