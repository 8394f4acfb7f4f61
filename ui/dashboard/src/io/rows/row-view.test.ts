import { describe, expect, it } from 'vitest';
import { firstPageSize, pageSizes } from './page-sizes';
import { rowsInWindow } from './row-window';
import { firstView, nextSort, remoteState, withPageSize } from './row-view';

describe('page sizes', () => {
  it.each([
    [20, true, 20],
    [Infinity, true, Infinity],
    [Infinity, false, 100],
    [2.5, false, 2],
    [0, false, 1],
  ])('makes of %s (all here: %s) %d', (asked, isLocal, size) => {
    expect(firstPageSize(asked, { isLocal })).toBe(size);
  });

  it('has the present one among those on offer, in order', () => {
    expect(pageSizes(5, { isLocal: false })).toEqual([5, 10, 20, 50, 100]);
    expect(pageSizes(20, { isLocal: true })).toEqual([20, 50, 100, 250, 500, Infinity]);
  });

  it('keeps the first row in sight', () => {
    const view = { ...firstView(20), page: 3 };
    expect(withPageSize(view, 50)).toMatchObject({ page: 1, pageSize: 50 });
    expect(withPageSize(view, Infinity)).toMatchObject({ page: 0 });
    expect(withPageSize({ ...view, page: 0, pageSize: Infinity }, 20)).toMatchObject({ page: 0 });
  });
});

it('tells hosts only what is in force', () => {
  expect(remoteState(firstView(20))).toEqual({ queryTerm: '', offset: 0, pageSize: 20 });
  const sort = { column: 'name', direction: 'desc' } as const;
  expect(remoteState({ query: 'ada', sort, page: 2, pageSize: 10 })).toEqual({
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

describe('a window of rows', () => {
  const rows = [10, 11, 12, 13, 14];
  const view = firstView(2);
  const window = { view: { ...view, page: 5 }, offset: 10, rows, total: 100 };

  it.each([
    ['the page that was asked for', window, { ...view, page: 5 }, [10, 11]],
    ['a page after it', window, { ...view, page: 6 }, [12, 13]],
    ['a page before', window, { ...view, page: 4 }, null],
    ['a page that is not all here', window, { ...view, page: 7 }, null],
    ['the last page, which is not full', { ...window, total: 15 }, { ...view, page: 7 }, [14]],
    ['rows that match something else', window, { ...view, page: 5, query: 'x' }, null],
    [
      'rows in another order',
      window,
      { ...view, page: 5, sort: { column: 'a', direction: 'asc' } as const },
      null,
    ],
    [
      'what came of an unknown number',
      { ...window, total: undefined, view: { ...view, page: 1, pageSize: 10 } },
      { ...view, page: 1, pageSize: 10 },
      rows,
    ],
  ])('knows %s', (_name, from, wanted, expected) => {
    expect(rowsInWindow(from, wanted, false)).toEqual(expected);
  });

  it('gives nothing but the page that was asked for where a function makes the rows', () => {
    expect(rowsInWindow(window, { ...view, page: 6 }, true)).toBeNull();
    expect(rowsInWindow(window, { ...view, page: 5 }, true)).toEqual([10, 11]);
    expect(rowsInWindow(null, view, true)).toBeNull();
  });
});
