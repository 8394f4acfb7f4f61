import { expect, it } from 'vitest';
import { formatDuration } from './duration';

it.each([
  [0, '0 ms'],
  [-5, '0 ms'],
  [340.4, '340 ms'],
  [1000, '1.0 s'],
  [4260, '4.2 s'],
  [10_000, '10 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [125_000, '2 min 5 s'],
  [3_600_000, '1 h'],
  [90 * 60_000, '1 h 30 min'],
  [76 * 3_600_000, '3 d 4 h'],
])('says %d ms as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
