import { describe, expect, it } from 'vitest';
import {
  formatDateInput,
  formatDateTime,
  formatDateTimeWithZone,
  formatLongDate,
  formatShortDate,
  formatTime,
  formatTimeWithZone,
} from './dates';

const date = new Date('2023-01-05T13:04:05Z');

describe('dates', () => {
  it.each([
    [formatDateTime, 'Jan 5, 2023, 1:04 PM'],
    [formatDateTimeWithZone, 'Jan 5, 2023, 1:04 PM UTC'],
    [formatLongDate, 'January 5, 2023'],
    [formatShortDate, 'Jan 5, 2023'],
    [formatTime, '1:04 PM'],
    [formatTimeWithZone, '1:04 PM UTC'],
    [formatDateInput, '01/05/2023'],
  ])('%o', (format, expected) => {
    expect(format(date)).toBe(expected);
  });
});
