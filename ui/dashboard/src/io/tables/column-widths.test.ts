import { expect, it } from 'vitest';
import { fittedWidths, naturalWidths } from './column-widths';
import { columnsOf } from './columns';

it('takes the widths of columns from what is in them, within reason', () => {
  const columns = columnsOf([{ label: 'A' }, { label: 'B' }, { label: 'C' }], []);
  const data = { 0: 'x', 1: 'word '.repeat(100), 2: new Date() };
  const [narrow = 0, wide = 0, date = 0] = naturalWidths(columns, [{ key: '0', data }]);
  expect(narrow).toBe(72);
  expect(wide).toBe(360);
  expect(date).toBeGreaterThan(150);
});

it('gives the room that is left to those that nobody has touched', () => {
  const natural = [100, 100, 200];
  const none = [undefined, undefined, undefined];
  expect(fittedWidths({ natural, chosen: none, available: 800 })).toEqual([200, 200, 400]);
  expect(fittedWidths({ natural, chosen: [50, undefined, undefined], available: 650 })).toEqual([
    50, 200, 400,
  ]);
  expect(fittedWidths({ natural, chosen: [50, 50, 50], available: 200 })).toEqual([50, 50, 100]);
  expect(fittedWidths({ natural, chosen: none, available: 0 })).toEqual(natural);
});
