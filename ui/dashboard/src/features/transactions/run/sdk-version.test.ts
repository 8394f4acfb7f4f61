import { describe, expect, it } from 'vitest';
import { isAtLeast } from './sdk-version';

describe('isAtLeast', () => {
  it.each([
    ['0.38.0', true],
    ['0.38.1', true],
    ['0.40.0', true],
    ['2.0.0', true],
    ['10.0.0-beta', true],
    ['0.37.9', false],
    ['0.4.0', false],
    ['???', false],
    [null, false],
  ])('compares %s number by number', (version, expected) => {
    expect(isAtLeast(version, [0, 38, 0])).toBe(expected);
  });
});
