import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LoadingView } from './loading-view';

const loading = { label: 'Refunding', description: '', completed: null, total: null };

it('says what one is waiting for', () => {
  const { container } = render(<LoadingView loading={{ ...loading, description: 'Slowly' }} />);
  expect(container.querySelector('[data-pw-label]')).toHaveTextContent('Refunding');
  expect(container.querySelector('[data-pw-description]')).toHaveTextContent('Slowly');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('shows how far it is where that is counted', () => {
  render(<LoadingView loading={{ ...loading, completed: 1, total: 3 }} />);
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '33.33');
  expect(screen.getByText('Completed 1 of 3')).toBeInTheDocument();
});
