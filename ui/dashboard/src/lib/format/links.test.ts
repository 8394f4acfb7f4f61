import { expect, it } from 'vitest';
import { splitLinks } from './links';

it.each([
  ['nothing here', [['nothing here', null]]],
  [
    'see https://a.example/b?c=1, or www.b.example.',
    [
      ['see ', null],
      ['https://a.example/b?c=1', 'https://a.example/b?c=1'],
      [', or ', null],
      ['www.b.example', 'https://www.b.example'],
      ['.', null],
    ],
  ],
  [
    '<b>HTTP://x.example/</b>',
    [
      ['<b>', null],
      ['HTTP://x.example/', 'HTTP://x.example/'],
      ['</b>', null],
    ],
  ],
  ['javascript:alert(1)', [['javascript:alert(1)', null]]],
  ['', []],
])('finds the addresses in “%s”', (text, expected) => {
  expect(splitLinks(text).map((part) => [part.text, part.url])).toEqual(expected);
});
