import { describe, expect, it } from 'vitest';
import { dayOptions, ordinal, timeOptions, weekdayOptions, zoneOptions } from './schedule';

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [31, '31st'],
])('counts %d as %s', (day, text) => {
  expect(ordinal(day)).toBe(text);
});

it('begins the week on Sunday, and the month on the 1st', () => {
  expect(weekdayOptions[0]).toEqual({ value: '0', label: 'Sunday' });
  expect(weekdayOptions[6]?.label).toBe('Saturday');
  expect(dayOptions).toHaveLength(31);
});

describe('timeOptions', () => {
  it('offers every half hour', () => {
    const labels = timeOptions(480).map(({ label }) => label);
    expect(labels).toHaveLength(48);
    expect(labels[0]).toBe('12:00 AM');
    expect(labels[16]).toBe('8:00 AM');
    expect(labels.at(-1)).toBe('11:30 PM');
  });

  it('has a time that is none of these, too', () => {
    const options = timeOptions(487);
    expect(options).toHaveLength(49);
    expect(options[17]).toEqual({ value: '487', label: '8:07 AM' });
  });
});

describe('zoneOptions', () => {
  it('has common zones first, then a line, then all others', () => {
    const options = zoneOptions('UTC');
    expect(options[0]).toEqual({
      value: 'America/New_York',
      label: 'America – New York',
      disabled: false,
    });
    expect(options[8]).toEqual({ value: '-', label: '–', disabled: true });
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  });

  it('keeps a zone that the browser does not know', () => {
    expect(zoneOptions('Middle/Earth').map(({ value }) => value)).toContain('Middle/Earth');
  });
});
