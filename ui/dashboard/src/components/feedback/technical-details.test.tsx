import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { TechnicalDetails } from './technical-details';

it.each([
  [new TypeError('x is undefined', { cause: new Error('y') }), /TypeError: x is undefined.*y/s],
  ['a plain text', /a plain text/],
])('describes %s', async (error, expected) => {
  const { user } = renderInApp(<TechnicalDetails error={error} />);
  await user.click(screen.getByRole('button', { name: 'Technical details' }));
  expect(screen.getByRole('region')).toHaveTextContent(expected);
});
