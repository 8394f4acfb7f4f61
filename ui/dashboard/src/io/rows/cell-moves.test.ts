import { expect, it } from 'vitest';
import { moved, rangeOf } from './cell-moves';

const bounds = { rows: 50, columns: 4, step: 10 };

it.each([
  ['ArrowRight', false, { row: 5, column: 2 }],
  ['ArrowLeft', false, { row: 5, column: 0 }],
  ['ArrowUp', false, { row: 4, column: 1 }],
  ['ArrowDown', false, { row: 6, column: 1 }],
  ['ArrowDown', true, { row: 49, column: 1 }],
  ['ArrowRight', true, { row: 5, column: 3 }],
  ['Home', false, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 3 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 49, column: 3 }],
  ['PageDown', false, { row: 15, column: 1 }],
  ['PageUp', false, { row: 0, column: 1 }],
  ['x', false, null],
])('%s (with Ctrl: %s) leads where it should', (key, mod, expected) => {
  expect(moved({ row: 5, column: 1 }, { key, mod }, bounds)).toEqual(expected);
});

it('goes no further than there are cells', () => {
  expect(moved({ row: 0, column: 0 }, { key: 'ArrowLeft', mod: false }, bounds)).toEqual({
    row: 0,
    column: 0,
  });
});

it('marks from either corner', () => {
  const range = { rows: [1, 3], columns: [0, 2] };
  expect(rangeOf({ row: 3, column: 0 }, { row: 1, column: 2 })).toEqual(range);
  expect(rangeOf({ row: 1, column: 2 }, { row: 3, column: 0 })).toEqual(range);
});
