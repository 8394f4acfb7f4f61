import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_TEXT';
const box = () => screen.getByRole('textbox');

it('wants a text, and gives it as it was typed', async () => {
  const { user, submit } = renderIoCall({ methodName, label: 'Name' });
  expect(screen.getByLabelText('Name')).toBe(box());
  expect(box()).toHaveAttribute('id', 'INPUT_TEXT-0-k');
  expect(box()).toHaveAttribute('data-autofocus-target');
  expect(await submit()).toEqual([]);
  expect(screen.getByText('This field is required.')).toBeVisible();
  await user.type(box(), ' Ada ');
  expect(await submit()).toEqual([' Ada ']);
});

it('takes nothing where it is optional, also after it was cleared', async () => {
  const { user, submit } = renderIoCall({ methodName, label: 'Name', isOptional: true });
  expect(screen.getByText('(optional)')).toBeVisible();
  expect(await submit()).toEqual([undefined]);
  await user.type(box(), 'a');
  await user.clear(box());
  expect(await submit()).toEqual([undefined]);
});

it.each([
  [{ minLength: 2, maxLength: 3 }, 'a', 'between 2 and 3 characters'],
  [{ minLength: 2 }, 'a', 'at least 2 characters'],
  [{ maxLength: 3 }, 'abcd', 'at most 3 characters'],
])('says what %o means for “%s”', async (props, text, details) => {
  const { user, submit } = renderIoCall({ methodName, props });
  expect(screen.getByText(`Must be ${details}.`)).toBeVisible();
  await user.type(box(), text);
  expect(await submit()).toEqual([]);
  expect(screen.getByText(`Please enter a value with ${details}.`)).toBeVisible();
});

it('has several lines', async () => {
  const { submit } = renderIoCall({
    methodName,
    props: { multiline: true, lines: 5, defaultValue: 'a\nb' },
  });
  expect(box()).toHaveAttribute('rows', '5');
  expect(await submit()).toEqual(['a\nb']);
});

it.each([
  ['INPUT_TEXT', { maxLength: 3, defaultValue: 'abcd' }],
  ['INPUT_EMAIL', { defaultValue: 'nobody' }],
  ['INPUT_URL', { defaultValue: 'ftp://example.com' }],
  ['INPUT_NUMBER', { max: 5, defaultValue: 50 }],
])('%s holds a default to the rules of an entry', async (method, props) => {
  const { submit } = renderIoCall({ methodName: method, props });
  expect(await submit()).toEqual([]);
  expect(box()).toBeInvalid();
});

it.each(['INPUT_TEXT', 'INPUT_EMAIL', 'INPUT_URL'])(
  '%s takes an empty default for no value',
  async (method) => {
    const props = { defaultValue: '' };
    const { submit, unmount } = renderIoCall({ methodName: method, props, isOptional: true });
    expect(await submit()).toEqual([undefined]);
    unmount();
    const required = renderIoCall({ methodName: method, props });
    expect(await required.submit()).toEqual([]);
    expect(screen.getByText('This field is required.')).toBeVisible();
  },
);
