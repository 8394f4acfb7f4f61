import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_SLIDER';
const range = () => screen.getByRole('slider');
const box = () => screen.getByRole('textbox', { name: 'Exact value' });

it('gives what it shows, also where nobody has touched it', async () => {
  const { submit } = renderIoCall({ methodName, label: 'Volume', props: { min: 0, max: 10 } });
  expect(screen.getByLabelText('Volume')).toBe(range());
  expect(range()).toHaveAttribute('id', 'INPUT_SLIDER-0-k-range');
  expect(box()).toHaveAttribute('id', 'INPUT_SLIDER-0-k');
  expect(box()).toHaveValue('0');
  expect(await submit()).toEqual([0]);
});

it('is unset where it may be left out, until it is touched', async () => {
  const { user, submit } = renderIoCall({
    methodName,
    props: { min: 1, max: 10 },
    isOptional: true,
  });
  expect(box()).toHaveValue('');
  expect(await submit()).toEqual([undefined]);
  fireEvent.change(range(), { target: { value: '4' } });
  expect(await submit()).toEqual([4]);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(await submit()).toEqual([undefined]);
});

it('takes an exact value', async () => {
  const props = { min: -1, max: 1, step: 0.25, defaultValue: 0 };
  const { user, submit } = renderIoCall({ methodName, props });
  await user.click(box());
  await user.keyboard('0.75');
  expect(range()).toHaveValue('0.75');
  expect(await submit()).toEqual([0.75]);
});

it.each([
  [{ min: 0, max: 10 }, '11', 'Please enter a number between 0 and 10.'],
  [{ min: 0, max: 10 }, '1.5', 'Please enter a whole number.'],
  [{ min: 0, max: 10, step: 0.1 }, '1.25', 'Please enter a number with up to 1 decimal place.'],
  [{ min: 0, max: 10 }, 'x', 'Please enter a valid number.'],
])('refuses %o %s', async (props, text, message) => {
  const { user, submit } = renderIoCall({ methodName, props });
  await user.clear(box());
  await user.type(box(), text);
  expect(await submit()).toEqual([]);
  expect(screen.getByText(message)).toBeVisible();
});

it('makes a number of the digits that are typed on it', async () => {
  const { user, submit } = renderIoCall({ methodName, props: { min: 0, max: 500 } });
  range().focus();
  await user.keyboard('120');
  expect(await submit()).toEqual([120]);
});

it('asks for 0 to 100 where nothing else is said, and refuses what is upside down', () => {
  const { unmount } = renderIoCall({ methodName });
  expect(screen.getByText('Must be a whole number between 0 and 100.')).toBeVisible();
  unmount();
  renderIoCall({ methodName, props: { min: 2, max: 1 } });
  expect(screen.getByText('The minimum is above the maximum')).toBeVisible();
});
