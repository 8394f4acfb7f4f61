import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_URL';
const invalid = 'Please enter a valid URL.';

it.each([
  [{}, 'two words', invalid],
  [{}, 'word', invalid],
  [{}, 'ftp://example.com', 'The URL must begin with http or https.'],
  [{}, 'javascript:alert(1)', 'The URL must begin with http or https.'],
  [
    { allowedProtocols: ['http', 'https', 'ftp'] },
    'example.com',
    'The URL must begin with http, https, or ftp.',
  ],
])('refuses %o %s', async (props, text, message) => {
  const { user, submit } = renderIoCall({ methodName, props });
  await user.type(screen.getByRole('textbox'), text);
  expect(await submit()).toEqual([]);
  expect(screen.getByText(message)).toBeVisible();
});

it.each(['https://example.com/a?b=c#d', 'http://localhost:3000', 'http://127.0.0.1'])(
  'takes %s',
  async (text) => {
    const { user, submit } = renderIoCall({ methodName });
    await user.type(screen.getByRole('textbox'), text);
    expect(await submit()).toEqual([text]);
  },
);
