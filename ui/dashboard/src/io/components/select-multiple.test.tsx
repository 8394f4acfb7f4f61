import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'SELECT_MULTIPLE';
const [a, b, c] = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
const options = [a, b, c];

it('gives what was chosen in the order of choosing, defaults first', async () => {
  const { user, submit } = renderIoCall({ methodName, props: { options, defaultValue: [c] } });
  const box = screen.getByRole('checkbox', { name: 'A' });
  expect(box).toHaveAttribute('id', 'SELECT_MULTIPLE-0-k-a');
  await user.click(box);
  expect(await submit()).toEqual([[c, a]]);
  await user.click(screen.getByRole('checkbox', { name: 'C' }));
  expect(await submit()).toEqual([[a]]);
});

it.each([
  [false, [[]]],
  [true, [undefined]],
])('gives nothing as the host knows it (optional: %s)', async (isOptional, expected) => {
  const { submit } = renderIoCall({ methodName, isOptional, props: { options } });
  expect(await submit()).toEqual(expected);
});

it.each([
  [{ minSelections: 2 }, 'Select at least 2', 'Please make at least 2 selections.'],
  [{ maxSelections: 0 }, 'Select up to 0', 'Please make no more than 0 selections.'],
  [
    { minSelections: 2, maxSelections: 3 },
    'Selected 1 of 2-3',
    'Please make at least 2 selections.',
  ],
])('says how many are wanted: %o', async (limits, note, message) => {
  const { user, submit } = renderIoCall({ methodName, props: { options, ...limits } });
  await user.click(screen.getByRole('checkbox', { name: 'B' }));
  expect(screen.getByText(note)).toBeVisible();
  expect(await submit()).toEqual([]);
  expect(screen.getByText(message)).toBeVisible();
});
