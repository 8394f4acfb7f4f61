import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Row } from './row';

it('places its children', () => {
  const { container } = render(<Row justify="space-between">x</Row>);
  expect(container.firstElementChild).toHaveStyle({
    gap: 'var(--space-2)',
    justifyContent: 'space-between',
  });
});
