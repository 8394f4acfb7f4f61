import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_NUMBER';
const box = () => screen.getByRole('textbox');

it.each([
  [{}, '1,234', 1234],
  [{}, '-5', -5],
  [{ decimals: 2 }, '1.25', 1.25],
  [{ currency: 'USD' }, '.5', 0.5],
  [{ min: 0, max: 10 }, '10', 10],
  [{ decimals: 7 }, '0.0000001', 1e-7],
  [{}, '1000000000000000000000', 1e21],
])('reads %o %s', async (props, text, value) => {
  const { user, submit } = renderIoCall({ methodName, props });
  await user.type(box(), text);
  expect(await submit()).toEqual([value]);
});

it.each([
  [{}, 'ten', 'Please enter a valid number.'],
  [{}, '1e3', 'Please enter a valid number.'],
  [{}, '0x10', 'Please enter a valid number.'],
  [{}, '1.5', 'Please enter a whole number.'],
  [{ currency: 'JPY' }, '1.5', 'Please enter a whole number.'],
  [{ decimals: 1 }, '1.25', 'Please enter a number with up to 1 decimal place.'],
  [{ min: 1, max: 8 }, '9', 'Please enter a number between 1 and 8.'],
  [{ min: 1 }, '0', 'Please enter a number greater than or equal to 1.'],
  [{ max: 8 }, '9', 'Please enter a number less than or equal to 8.'],
])('refuses %o %s', async (props, text, message) => {
  const { user, submit } = renderIoCall({ methodName, props });
  await user.type(box(), text);
  expect(await submit()).toEqual([]);
  expect(screen.getByText(message)).toBeVisible();
});

it('shows the currency, or what stands in its place', () => {
  const { unmount } = renderIoCall({ methodName, props: { currency: 'EUR', defaultValue: 3 } });
  expect(screen.getByText('€')).toBeVisible();
  expect(screen.getByText('EUR')).toBeVisible();
  expect(box()).toHaveValue('3');
  expect(box()).toHaveAttribute('inputmode', 'decimal');
  unmount();
  renderIoCall({ methodName, props: { prepend: '#' } });
  expect(screen.getByText('#')).toBeVisible();
  expect(box()).toHaveAttribute('inputmode', 'numeric');
});

it.each([
  [{ min: 1, max: 8 }, 'Must be a whole number between 1 and 8.'],
  [{ decimals: 2 }, 'Must be a number with up to 2 decimals.'],
])('says what is wanted: %o', (props, text) => {
  renderIoCall({ methodName, props });
  expect(screen.getByText(text)).toBeVisible();
});

it('shows a default as one would type it', async () => {
  const { submit } = renderIoCall({ methodName, props: { decimals: 7, defaultValue: 1e-7 } });
  expect(box()).toHaveValue('0.0000001');
  expect(await submit()).toEqual([1e-7]);
});
