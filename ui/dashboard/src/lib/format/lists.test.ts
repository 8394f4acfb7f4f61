import { describe, expect, it } from 'vitest';
import { formatAnd, formatOr, plural } from './lists';

describe('lists', () => {
  it.each([
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a or b', 'a and b'],
    [['a', 'b', 'c'], 'a, b, or c', 'a, b, and c'],
  ])('%j', (items, or, and) => {
    expect(formatOr(items)).toBe(or);
    expect(formatAnd(items)).toBe(and);
  });

  it.each([
    [0, '0 members'],
    [1, '1 member'],
    [1200, '1,200 members'],
  ])('%d', (count, expected) => {
    expect(plural(count, 'member')).toBe(expected);
  });

  it('takes irregular plurals', () => {
    expect(plural(2, 'entry', 'entries')).toBe('2 entries');
  });
});
