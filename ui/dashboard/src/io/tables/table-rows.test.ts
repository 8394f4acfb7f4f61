import { describe, expect, it } from 'vitest';
import { filterRows } from '../rows/search';
import type { TableRow } from './read-rows';
import { tableRows } from './table-rows';

const { sorted: sortRows, textOf } = tableRows;

function rowsOf(values: readonly unknown[]): TableRow[] {
  return values.map((value, index) => ({ key: String(index), data: { a: value } }));
}

const valuesOf = (rows: readonly TableRow[]) => rows.map(({ data }) => data['a']);

describe('sortRows', () => {
  const day = (n: number) => new Date(2024, 0, n);

  it.each([
    ['numbers as numbers', [1.5, 1.25, -2, 10], [-2, 1.25, 1.5, 10]],
    ['texts as people do', ['b10', 'b9', 'A'], ['A', 'b9', 'b10']],
    ['dates', [day(3), day(1), day(2)], [day(1), day(2), day(3)]],
    ['nothing last', [null, 2, undefined, 1], [1, 2, null, undefined]],
    ['big integers among numbers', [2n, 1, 3n], [1, 2n, 3n]],
    ['numbers before texts', ['a', 2, '1'], [2, '1', 'a']],
    ['what is no number last', [NaN, 1, 'a'], [1, 'a', NaN]],
    [
      'objects by the value behind them',
      [
        { label: 'ten', value: 10 },
        { label: 'nine', value: 9 },
      ],
      [
        { label: 'nine', value: 9 },
        { label: 'ten', value: 10 },
      ],
    ],
  ])('puts %s in order', (_name, values, expected) => {
    const sorted = sortRows(rowsOf(values), { column: 'a', direction: 'asc' });
    expect(valuesOf(sorted)).toEqual(expected);
  });

  it('keeps nothing last when it turns the order around', () => {
    const sorted = sortRows(rowsOf([1, null, 3]), { column: 'a', direction: 'desc' });
    expect(valuesOf(sorted)).toEqual([3, 1, null]);
  });

  it('leaves rows as they came where nobody asked for an order', () => {
    const rows = rowsOf([2, 1]);
    expect(sortRows(rows, null)).toBe(rows);
  });
});

describe('filterRows', () => {
  const rows = rowsOf(['Ada', { label: 'Grace', value: 7 }, new Date(2024, 0, 5), 12n]);

  it.each([
    ['ada', ['0']],
    ['GRACE', ['1']],
    ['jan 5', ['2']],
    ['12n', ['3']],
    ['', ['0', '1', '2', '3']],
    ['7 ', []],
  ])('finds %s', (query, keys) => {
    expect(filterRows(rows, query, textOf).map(({ key }) => key)).toEqual(keys);
  });
});
