import { screen, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_DATE';
const box = () => screen.getByRole('textbox');
const leapDay = { year: 2024, month: 2, day: 29 };

// What is loaded on demand is there already, however slow the machine.
beforeAll(() => import('./calendar-surface'));

it('wants a date, and gives its parts', async () => {
  const { user, submit } = renderIoCall({ methodName, label: 'Day' });
  expect(screen.getByLabelText('Day')).toBe(box());
  expect(box()).toHaveAttribute('id', 'INPUT_DATE-0-k');
  expect(box()).toHaveAttribute('placeholder', 'MM/DD/YYYY');
  expect(await submit()).toEqual([]);
  expect(screen.getByText('This field is required.')).toBeVisible();
  await user.type(box(), '2/29/2024');
  expect(await submit()).toEqual([leapDay]);
});

it('starts with a default, and can be cleared', async () => {
  const { user, submit } = renderIoCall({ methodName, props: { defaultValue: leapDay } });
  expect(box()).toHaveValue('02/29/2024');
  expect(await submit()).toEqual([leapDay]);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(box()).toHaveFocus();
  expect(await submit()).toEqual([]);
  expect(screen.getByText('Please enter a valid date.')).toBeVisible();
});

it.each(['2/30/2024', '13/01/2024', '1/5', '01/05/20'])(
  'keeps %s, and says what is wrong with it',
  async (text) => {
    const { user, submit } = renderIoCall({ methodName, isOptional: true });
    await user.type(box(), text);
    expect(await submit()).toEqual([]);
    expect(screen.getByText('Please enter a valid date.')).toBeVisible();
    expect(box()).toHaveValue(text);
    await user.clear(box());
    expect(await submit()).toEqual([undefined]);
  },
);

it('adds this year to what has none', async () => {
  const { user } = renderIoCall({ methodName });
  await user.type(box(), '1/5{Enter}');
  expect(box()).toHaveValue(`1/5/${new Date().getFullYear()}`);
});

it('lets nothing in that is no date, and turns pasted ones around', async () => {
  const { user } = renderIoCall({ methodName });
  await user.type(box(), 'a1b/2c/2024567');
  expect(box()).toHaveValue('1/2/202456');
  await user.clear(box());
  await user.paste('2024-02-29T12:00:00Z');
  expect(box()).toHaveValue('02/29/2024');
});

const min = { year: 2024, month: 1, day: 5 };
const max = { year: 2024, month: 2, day: 10 };

it.each([
  [{ min, max }, '01/04/2024', 'between January 5, 2024 and February 10, 2024'],
  [{ min: max }, '02/09/2024', 'later than or equal to February 10, 2024'],
  [{ max: min }, '01/06/2024', 'earlier than or equal to January 5, 2024'],
])('says what %o means for %s', async (bounds, text, details) => {
  const { user, submit } = renderIoCall({ methodName, props: bounds });
  expect(screen.getByText(`Must be ${details}.`)).toBeVisible();
  await user.type(box(), text);
  expect(await submit()).toEqual([]);
  expect(screen.getByText(`Please enter a date ${details}.`)).toBeVisible();
});

it.each(['01/05/2024', '02/10/2024'])('takes %s: the ends are part of it', async (text) => {
  const { user, submit } = renderIoCall({ methodName, props: { min, max } });
  await user.type(box(), text);
  expect(await submit()).toHaveLength(1);
});

it('lets one pick a day by keys alone', async () => {
  const { user, submit } = renderIoCall({ methodName, props: { defaultValue: leapDay } });
  await user.click(box());
  await user.keyboard('{ArrowDown}');
  const calendar = await screen.findByRole('dialog', { name: 'Select a date' });
  const day = await within(calendar).findByRole('button', { name: /February 29, 2024/ });
  await expect.poll(() => document.activeElement).toBe(day);
  await user.keyboard('{ArrowRight}');
  expect(within(calendar).getByTitle('Go to today')).toHaveTextContent('March 2024');
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(box()).toHaveFocus();
  expect(await submit()).toEqual([{ year: 2024, month: 3, day: 1 }]);
});

it('opens while one types, out of the way of Tab and Escape', async () => {
  const { user } = renderIoCall({ methodName });
  await user.click(box());
  expect(await screen.findByRole('dialog')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('1');
  expect(await screen.findByRole('dialog')).toBeVisible();
  await user.tab();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Clear' })).toHaveFocus();
});

it('does not lead to where nothing can be picked', async () => {
  const { user } = renderIoCall({ methodName, props: { min, max, defaultValue: max } });
  await user.click(screen.getByRole('button', { name: 'Open calendar' }));
  const button = (name: string) => screen.findByRole('button', { name });
  expect(await button('Next month')).toHaveAttribute('aria-disabled', 'true');
  expect(await button('Previous year')).toHaveAttribute('aria-disabled', 'true');
  await user.click(await button('Previous month'));
  expect(screen.getByTitle('Go to today')).toHaveTextContent('January 2024');
  expect(await button('Thursday, January 4, 2024')).toBeDisabled();
  expect(await button('Friday, January 5, 2024')).toBeEnabled();
});

it('cannot be changed while it is disabled, and is sent all the same', async () => {
  const { submit } = renderIoCall({
    methodName,
    props: { defaultValue: leapDay, disabled: true },
  });
  expect(box()).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Open calendar' })).toBeNull();
  expect(await submit()).toEqual([leapDay]);
});
