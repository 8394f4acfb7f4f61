import { describe, expect, it } from 'vitest';
import { formatRelativeTime, relativeTimeLifetime } from './relative-time';

const now = new Date('2024-05-15T12:00:00Z');
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('formatRelativeTime', () => {
  it.each([
    [0, '1 second ago'],
    [-44 * second, '44 seconds ago'],
    [-46 * second, '1 minute ago'],
    [-44 * minute, '44 minutes ago'],
    [-46 * minute, '1 hour ago'],
    [-21 * hour, '21 hours ago'],
    [-23 * hour, '1 day ago'],
    [-4 * day, '4 days ago'],
    [-6 * day, '1 week ago'],
    [-27 * day, '4 weeks ago'],
    [-29 * day, '1 month ago'],
    [-150 * day, '5 months ago'],
    [-345 * day, '1 year ago'],
    [-730 * day, '2 years ago'],
    [hour, 'in 1 hour'],
    [3 * day, 'in 3 days'],
    [400 * day, 'in 1 year'],
  ])('%d ms from now: %s', (distance, expected) => {
    expect(formatRelativeTime(new Date(now.getTime() + distance), now)).toBe(expected);
  });
});

describe('relativeTimeLifetime', () => {
  it.each([
    [-3 * second, second],
    [-3 * minute, minute / 4],
    [-3 * hour, hour / 4],
    [-3 * day, hour],
  ])('%d ms from now: %d ms', (distance, expected) => {
    expect(relativeTimeLifetime(new Date(now.getTime() + distance), now)).toBe(expected);
  });
});
