import { expect, it } from 'vitest';
import { hasContent } from './has-content';

it.each([
  ['', false],
  ['<p></p>', false],
  ['<p> &nbsp;<br></p>', false],
  ['<p>0</p>', true],
  ['<p><img src="https://example.com/a.png"></p>', true],
])('%s: %s', (html, expected) => {
  expect(hasContent(html)).toBe(expected);
});
