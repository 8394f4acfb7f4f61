import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'SEARCH';
const results = [
  { label: 'Ada', value: '0:0', description: 'Lovelace' },
  { label: 'Grace', value: '0:1' },
];
const box = () => screen.getByRole('combobox');

it('offers what there is at first, and gives the value of what was chosen', async () => {
  const { user, submit } = renderIoCall({ methodName, props: { results } });
  expect(box()).toHaveAttribute('placeholder', 'Search...');
  await user.click(box());
  await user.keyboard('{ArrowDown}{Enter}');
  expect(box()).toHaveValue('Grace');
  expect(await submit()).toEqual(['0:1']);
});

it('asks the action a moment after the last key, and shows what it finds', async () => {
  const { user, submit, onState, redraw } = renderIoCall({ methodName, props: { results } });
  await user.type(box(), 'rad');
  expect(screen.queryByRole('option')).toBeNull();
  expect(screen.getByText('Searching...')).toBeVisible();
  await vi.waitFor(() => expect(onState).toHaveBeenCalled());
  expect(onState.mock.calls).toEqual([[{ queryTerm: 'rad' }]]);
  redraw({ results: [{ label: 'Radia', value: '1:0' }] });
  await user.click(await screen.findByRole('option', { name: 'Radia' }));
  expect(await submit()).toEqual(['1:0']);
});

it('says that nothing was found', async () => {
  const { user, onState, redraw } = renderIoCall({ methodName, props: { results } });
  await user.type(box(), 'x');
  await vi.waitFor(() => expect(onState).toHaveBeenCalled());
  redraw({ results: [] });
  expect(await screen.findByText('No results found.')).toBeVisible();
});

it('takes several', async () => {
  const { user, submit } = renderIoCall({
    methodName,
    props: { results },
    isMultiple: true,
    multipleProps: { defaultValue: ['0:1'] },
  });
  await user.click(box());
  await user.click(screen.getByRole('option', { name: /Ada/ }));
  expect(await submit()).toEqual([['0:1', '0:0']]);
  await user.click(screen.getByRole('button', { name: 'Remove Grace' }));
  expect(await submit()).toEqual([['0:0']]);
});

it('does not start with what nobody has found', async () => {
  const { submit } = renderIoCall({ methodName, props: { results, defaultValue: 'gone' } });
  expect(await submit()).toEqual([]);
});

it('never shows what was found for something else', async () => {
  const { user, onState, redraw } = renderIoCall({ methodName, props: { results } });
  await user.type(box(), 'a');
  await vi.waitFor(() => expect(onState).toHaveBeenCalledTimes(1));
  await user.type(box(), 'd');
  redraw({ results: [{ label: 'For a', value: '1:0' }] });
  expect(screen.queryByRole('option')).toBeNull();
  await vi.waitFor(() => expect(onState).toHaveBeenLastCalledWith({ queryTerm: 'ad' }));
  // The host draws the former answer once more.
  redraw({ results: [{ label: 'For a', value: '1:0' }] });
  expect(screen.queryByRole('option')).toBeNull();
  redraw({ results: [{ label: 'For ad', value: '2:0' }] });
  expect(await screen.findByRole('option', { name: 'For ad' })).toBeVisible();
});

it('does not ask for what it knows already', async () => {
  const { user, onState, redraw } = renderIoCall({ methodName, props: { results } });
  await user.type(box(), 'a');
  await vi.waitFor(() => expect(onState).toHaveBeenCalledTimes(1));
  redraw({ results: [{ label: 'For a', value: '1:0' }] });
  await user.type(box(), 'd{Backspace}');
  expect(screen.getByRole('option', { name: 'For a' })).toBeVisible();
  expect(onState).toHaveBeenCalledTimes(1);
});

it('takes back the last of several with Backspace', async () => {
  const { user, submit } = renderIoCall({
    methodName,
    props: { results },
    isMultiple: true,
    multipleProps: { defaultValue: ['0:1', '0:0'] },
  });
  await user.click(box());
  await user.keyboard('{Backspace}');
  expect(await submit()).toEqual([['0:1']]);
});
