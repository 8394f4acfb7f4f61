import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DateTime } from './date-time';

it('shows the moment, its zone in the title and its value to machines', () => {
  const { container } = render(<DateTime date={new Date('2023-01-05T13:04:00Z')} />);
  const time = container.querySelector('time');
  expect(time).toHaveTextContent('Jan 5, 2023, 1:04 PM');
  expect(time).toHaveAttribute('datetime', '2023-01-05T13:04:00.000Z');
  expect(time).toHaveAttribute('title', 'Jan 5, 2023, 1:04 PM UTC');
});
