import { expect, it } from 'vitest';
import { stringify } from './stringify';

it.each([
  ['text', 'text'],
  [12, '12'],
  [false, 'false'],
  [null, 'null'],
  [undefined, 'undefined'],
  [123n, '123n'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [{ a: [1, 2n] }, '{"a":[1,"2n"]}'],
])('stringify(%o)', (value, expected) => {
  expect(stringify(value)).toBe(expected);
});
