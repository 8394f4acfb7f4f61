import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StatusIcon } from './status-icon';

it('has the state’s word, unless it stands beside it', () => {
  const { rerender } = render(<StatusIcon state="awaiting-input" />);
  expect(screen.getByRole('img', { name: 'Awaiting input' })).toBeInTheDocument();
  rerender(<StatusIcon state="awaiting-input" decorative />);
  expect(screen.queryByRole('img')).toBeNull();
});
