import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StatusPill } from './status-pill';

it.each([
  ['completed', 'Completed'],
  ['failed', 'Error'],
  ['canceled', 'Canceled'],
  ['redirected', 'Redirected'],
  ['connection-lost', 'Connection lost'],
  ['closed', 'Closed'],
  ['pending', 'Pending'],
  ['running', 'Running'],
  ['awaiting-input', 'Awaiting input'],
] as const)('%s is “%s”', (state, word) => {
  const { container } = render(<StatusPill state={state} />);
  expect(container).toHaveTextContent(word);
  expect(container.querySelector('svg')).toBeInTheDocument();
});

it('takes another word where a place has its own', () => {
  const { container } = render(<StatusPill state="awaiting-input" text="Requires input" />);
  expect(container).toHaveTextContent('Requires input');
});
