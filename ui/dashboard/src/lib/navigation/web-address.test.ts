import { expect, it } from 'vitest';
import { isWebAddress } from './web-address';

it.each([
  ['https://idp.example/authorize?x=1', true],
  ['/api/v1/auth/sso/start', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['http://[', false],
])('%j: %s', (text, expected) => {
  expect(isWebAddress(text)).toBe(expected);
});
