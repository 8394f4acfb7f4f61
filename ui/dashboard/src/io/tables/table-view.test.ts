import { describe, expect, it } from 'vitest';
import { nextSort, pageOfWindow, pageSizeOf, remoteState } from './table-view';

describe('pageSizeOf', () => {
  it.each([
    [undefined, false, 20],
    [undefined, true, 5],
    [50, false, 50],
    [Infinity, false, 100],
    [0, false, 1],
  ])('makes of %s (vertical: %s) %d', (asked, isVertical, size) => {
    expect(pageSizeOf(asked, isVertical)).toBe(size);
  });
});

it('tells hosts only what is in force', () => {
  expect(remoteState({ query: '', sort: null, page: 0 }, 20)).toEqual({
    queryTerm: '',
    offset: 0,
    pageSize: 20,
  });
  const sort = { column: 'name', direction: 'desc' } as const;
  expect(remoteState({ query: 'ada', sort, page: 2 }, 10)).toEqual({
    queryTerm: 'ada',
    sortColumn: 'name',
    sortDirection: 'desc',
    offset: 20,
    pageSize: 10,
  });
});

it('sorts up, down, and not at all', () => {
  const up = nextSort(null, 'a');
  const down = nextSort(up, 'a');
  expect([up, down, nextSort(down, 'a')]).toEqual([
    { column: 'a', direction: 'asc' },
    { column: 'a', direction: 'desc' },
    null,
  ]);
  expect(nextSort(down, 'b')).toEqual({ column: 'b', direction: 'asc' });
});

describe('pageOfWindow', () => {
  const rows = [10, 11, 12, 13, 14];

  it.each([
    ['a page inside', { offset: 10, rows, total: 100 }, 5, 2, [10, 11]],
    ['a page before', { offset: 10, rows, total: 100 }, 4, 2, null],
    ['a page that is not all here', { offset: 10, rows, total: 100 }, 7, 2, null],
    ['the last page, which is not full', { offset: 10, rows, total: 15 }, 7, 2, [14]],
    ['what came of an unknown number', { offset: 10, rows, total: undefined }, 1, 10, rows],
  ])('knows %s', (_name, window, page, pageSize, expected) => {
    expect(pageOfWindow(window, page, pageSize)).toEqual(expected);
  });
});
