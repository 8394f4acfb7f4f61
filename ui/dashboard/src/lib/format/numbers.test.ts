import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber, percentage } from './numbers';

describe('numbers', () => {
  it('groups', () => {
    expect(formatCount(12345)).toBe('12,345');
    expect(formatNumber(1234.5)).toBe('1,234.5');
    expect(formatNumber(12345678901234567890n)).toBe('12,345,678,901,234,567,890');
  });

  it.each([
    [1, 3, 33.33],
    [2, 3, 66.67],
    [5, 5, 100],
    [7, 5, 100],
    [-1, 5, 0],
    [1, 0, 0],
  ])('%d of %d is %d %', (completed, total, expected) => {
    expect(percentage(completed, total)).toBe(expected);
  });
});
