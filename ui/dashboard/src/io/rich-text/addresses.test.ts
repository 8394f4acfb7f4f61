import { expect, it } from 'vitest';
import { imageAddress, linkAddress } from './addresses';

it.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['example.com', 'https://example.com'],
  ['localhost:3000/a', 'https://localhost:3000/a'],
  ['mailto:ada@example.com', 'mailto:ada@example.com'],
  [' //example.com ', 'https://example.com'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['two words', null],
  ['', null],
])('links “%s” to %s', (text, address) => {
  expect(linkAddress(text)).toBe(address);
});

it('takes pictures from the web only', () => {
  expect(imageAddress('http://example.com/a.png')).toBe('http://example.com/a.png');
  expect(imageAddress('mailto:ada@example.com')).toBeNull();
});
