import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VisuallyHidden } from './visually-hidden';

it('names its parent', () => {
  render(
    <button>
      <VisuallyHidden>Open options</VisuallyHidden>
    </button>,
  );
  expect(screen.getByRole('button', { name: 'Open options' })).toBeInTheDocument();
});
