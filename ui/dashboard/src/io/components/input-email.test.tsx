import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

it('wants an e-mail address, and hides from password managers', async () => {
  const { user, submit } = renderIoCall({ methodName: 'INPUT_EMAIL' });
  const box = screen.getByRole('textbox');
  expect(box).toHaveAttribute('name', 'INPUT_EMAIL-0-k_search');
  await user.type(box, 'ada@');
  expect(await submit()).toEqual([]);
  expect(screen.getByText('Please enter a valid email.')).toBeVisible();
  await user.type(box, 'example.com');
  expect(await submit()).toEqual(['ada@example.com']);
});
