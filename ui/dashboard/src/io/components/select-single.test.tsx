import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'SELECT_SINGLE';
const options = [
  { label: 'Málaga', value: 'm', description: 'Spain' },
  { label: 1234, value: 1234 },
  { label: true, value: true },
];
const box = () => screen.getByRole('combobox');

it('finds by a part of the label, and gives the whole option', async () => {
  const { user, submit } = renderIoCall({ methodName, label: 'City', props: { options } });
  expect(box()).toHaveAttribute('placeholder', 'Select...');
  await user.type(box(), 'LAGA');
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await user.click(screen.getByRole('option', { name: /Málaga/ }));
  expect(box()).toHaveValue('Málaga');
  expect(await submit()).toEqual([options[0]]);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(box()).toHaveFocus();
  expect(await submit()).toEqual([]);
});

it('can be used with the keys alone', async () => {
  const { user, submit } = renderIoCall({ methodName, props: { options, searchable: false } });
  await user.click(box());
  await user.keyboard('{ArrowDown}{Enter}');
  expect(box()).toHaveValue('1,234');
  expect(await submit()).toEqual([options[1]]);
});

it('says that nothing matches', async () => {
  const { user } = renderIoCall({ methodName, props: { options } });
  await user.type(box(), 'x');
  expect(screen.getByText('No options')).toBeVisible();
});

it('starts with a default that is on offer', async () => {
  const defaultValue = { label: 'whatever', value: true };
  const { submit } = renderIoCall({ methodName, props: { options, defaultValue } });
  expect(await submit()).toEqual([options[2]]);
});

it('does not start with a default that is not on offer', async () => {
  const defaultValue = { label: 'Málaga', value: 'other' };
  const { submit } = renderIoCall({ methodName, props: { options, defaultValue } });
  expect(box()).toHaveValue('');
  expect(await submit()).toEqual([]);
});

it('keeps what is chosen when somebody only looks at the others', async () => {
  const defaultValue = { label: 1234, value: 1234 };
  const { user, submit } = renderIoCall({ methodName, props: { options, defaultValue } });
  await user.click(box());
  await user.keyboard('{Tab}');
  expect(await submit()).toEqual([options[1]]);
  await user.click(box());
  await user.keyboard('{Enter}');
  expect(await submit()).toEqual([options[1]]);
  await user.clear(box());
  await user.keyboard('{Tab}');
  expect(await submit()).toEqual([options[1]]);
});

it('chooses with Tab what somebody went for, and nothing else', async () => {
  const { user, submit } = renderIoCall({ methodName, isOptional: true, props: { options } });
  await user.click(box());
  await user.hover(screen.getByRole('option', { name: '1,234' }));
  await user.keyboard('{Tab}');
  expect(await submit()).toEqual([undefined]);
  await user.click(box());
  await user.keyboard('{ArrowDown}{Shift>}{Tab}{/Shift}');
  expect(await submit()).toEqual([undefined]);
  await user.type(box(), '12{Tab}');
  expect(await submit()).toEqual([options[1]]);
});

it('lets the host search where that wants to', async () => {
  const { user, onState, redraw } = renderIoCall({
    methodName,
    isStateful: true,
    props: { options: [{ label: 'Ada', value: 'a' }] },
  });
  await user.type(screen.getByRole('combobox'), 'rad');
  expect(screen.queryByRole('option')).toBeNull();
  await vi.waitFor(() => expect(onState).toHaveBeenCalledWith({ queryTerm: 'rad' }));
  redraw({ options: [{ label: 'Grace', value: 'g' }] });
  expect(await screen.findByRole('option', { name: 'Grace' })).toBeVisible();
});
