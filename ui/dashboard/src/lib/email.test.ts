import { expect, it } from 'vitest';
import { isEmail } from './email';

it.each([
  ['ada@example.com', true],
  ['  ada@example.com ', true],
  ['ada.lovelace+x@mail.example.co.uk', true],
  ['"ada lovelace"@example.com', true],
  ['ada@büro.de', true],
  ['ada', false],
  ['ada@', false],
  ['@example.com', false],
  ['ada@example.c', false],
  ['ada@@example.com', false],
  ['ada..b@example.com', false],
  ['ada@exam ple.com', false],
  ['', false],
])('%j: %s', (text, expected) => {
  expect(isEmail(text)).toBe(expected);
});
