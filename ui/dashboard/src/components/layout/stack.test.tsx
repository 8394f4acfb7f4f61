import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Stack } from './stack';

it('keeps its children apart by a step of the grid', () => {
  const { container } = render(<Stack gap={6}>x</Stack>);
  expect(container.firstElementChild).toHaveStyle({ gap: 'var(--space-6)' });
});
