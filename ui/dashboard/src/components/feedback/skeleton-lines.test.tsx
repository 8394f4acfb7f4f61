import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SkeletonLines } from './skeleton-lines';

it('has as many lines as asked for', () => {
  const { container } = render(<SkeletonLines count={7} />);
  expect(container.querySelectorAll('[aria-hidden]')).toHaveLength(7);
});
