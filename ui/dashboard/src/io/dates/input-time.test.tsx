import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_TIME';
const hour = () => screen.getByTitle('Hour');
const minute = () => screen.getByLabelText('Minute');
const half = () => screen.getByLabelText('AM or PM');

it('wants a time, and gives its parts', async () => {
  const { user, submit } = renderIoCall({ methodName, label: 'Start' });
  expect(screen.getByLabelText('Start', { selector: 'select' })).toBe(hour());
  expect(hour()).toHaveAttribute('id', 'INPUT_TIME-0-k');
  expect(await submit()).toEqual([]);
  expect(screen.getByText('This field is required.')).toBeVisible();
  await user.selectOptions(hour(), '9');
  expect(await submit()).toEqual([]);
  expect(screen.getByText('Please enter a valid time.')).toBeVisible();
  await user.selectOptions(minute(), '05');
  expect(await submit()).toEqual([{ hour: 9, minute: 5 }]);
  await user.selectOptions(half(), 'PM');
  expect(await submit()).toEqual([{ hour: 21, minute: 5 }]);
});

it.each([
  [0, '12', 'AM'],
  [1, '1', 'AM'],
  [12, '12', 'PM'],
  [23, '11', 'PM'],
])('shows the hour %i as %s %s, and keeps it when the minute changes', async (value, shown, of) => {
  const props = { defaultValue: { hour: value, minute: 30 } };
  const { user, submit } = renderIoCall({ methodName, props });
  expect([hour(), minute(), half()].map((select) => (select as HTMLSelectElement).value)).toEqual([
    shown,
    '30',
    of,
  ]);
  await user.selectOptions(minute(), '00');
  expect(await submit()).toEqual([{ hour: value, minute: 0 }]);
});

it('takes back parts with Backspace, and all of it with one button', async () => {
  const props = { defaultValue: { hour: 8, minute: 30 } };
  const { user, submit } = renderIoCall({ methodName, props, isOptional: true });
  minute().focus();
  await user.keyboard('{Backspace}');
  expect(minute()).toHaveValue('');
  expect(await submit()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(hour()).toHaveFocus();
  expect(await submit()).toEqual([undefined]);
});

const min = { hour: 9, minute: 0 };
const max = { hour: 17, minute: 0 };

it.each([
  [{ min, max }, 17, 'between 9:00 AM and 5:00 PM'],
  [{ min }, 8, 'later than or equal to 9:00 AM'],
  [{ max: min }, 9, 'earlier than or equal to 9:00 AM'],
])('says what %o means for the hour %i', async (bounds, hourOfDefault, details) => {
  const props = { ...bounds, defaultValue: { hour: hourOfDefault, minute: 59 } };
  const { submit } = renderIoCall({ methodName, props });
  expect(screen.getByText(`Must be ${details}.`)).toBeVisible();
  expect(await submit()).toEqual([]);
  expect(screen.getByText(`Please enter a time ${details}.`)).toBeVisible();
});
