import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_DATETIME';
const day = () => screen.getByRole('textbox');
const hour = () => screen.getByLabelText('Hour');
const minute = () => screen.getByLabelText('Minute');

it('wants all of its parts, and says which are missing', async () => {
  const { user, submit } = renderIoCall({ methodName, label: 'Start' });
  expect(screen.getByLabelText('Start', { selector: 'input' })).toBe(day());
  expect(await submit()).toEqual([]);
  expect(screen.getByText('This field is required.')).toBeVisible();
  await user.type(day(), '01/05/2023');
  expect(await submit()).toEqual([]);
  expect(screen.getByText('Please enter a valid time.')).toBeVisible();
  await user.selectOptions(hour(), '12');
  await user.selectOptions(minute(), '34');
  expect(await submit()).toEqual([{ year: 2023, month: 1, day: 5, hour: 0, minute: 34 }]);
  await user.clear(day());
  expect(await submit()).toEqual([]);
  expect(screen.getByText('Please enter a valid date.')).toBeVisible();
});

it('leaves noon at noon', async () => {
  const defaultValue = { year: 2023, month: 1, day: 5, hour: 12, minute: 0 };
  const { user, submit } = renderIoCall({ methodName, props: { defaultValue } });
  await user.selectOptions(minute(), '01');
  expect(await submit()).toEqual([{ ...defaultValue, minute: 1 }]);
});

it('is nothing where all of it is empty and may be', async () => {
  const { user, submit } = renderIoCall({ methodName, isOptional: true });
  expect(await submit()).toEqual([undefined]);
  await user.selectOptions(hour(), '1');
  expect(await submit()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(await submit()).toEqual([undefined]);
});

it('says what its bounds are', async () => {
  const min = { year: 2023, month: 1, day: 5, hour: 13, minute: 4 };
  const defaultValue = { ...min, minute: 3 };
  const { submit } = renderIoCall({ methodName, props: { min, defaultValue } });
  const details = 'later than or equal to Jan 5, 2023, 1:04 PM';
  expect(screen.getByText(`Must be ${details}.`)).toBeVisible();
  expect(await submit()).toEqual([]);
  expect(screen.getByText(`Please enter a date ${details}.`)).toBeVisible();
});

it.each([
  ['INPUT_DATE', { defaultValue: { year: 2023, month: 2, day: 30 } }, 'defaultValue'],
  ['INPUT_TIME', { min: { hour: 24, minute: 0 } }, 'min.hour'],
  [methodName, { max: '2023-01-01' }, 'max'],
])('%s says what is wrong with %o', (method, props, path) => {
  renderIoCall({ methodName: method, props });
  expect(screen.getByText(path)).toBeVisible();
});
