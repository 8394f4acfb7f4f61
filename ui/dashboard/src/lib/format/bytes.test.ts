import { expect, it } from 'vitest';
import { formatBytes } from './bytes';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1,023 bytes'],
  [1024, '1 kB'],
  [1536, '1.5 kB'],
  [1024 ** 2, '1 MB'],
  [1024 ** 3, '1 GB'],
  [2.25 * 1024 ** 3, '2.3 GB'],
  [5000 * 1024 ** 4, '5,000 TB'],
])('says how large %d is', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
