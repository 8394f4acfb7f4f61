import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatMoment, formatMomentDay, formatMomentWithZone } from './moments';
import {
  chooseTimeZone,
  displayTimeZone,
  subscribeTimeZone,
  zonedDay,
  zonedDayStart,
} from './time-zone';

afterEach(() => chooseTimeZone(null));

describe('chooseTimeZone', () => {
  it('is where moments are shown', () => {
    const moment = new Date('2024-01-05T21:04:00Z');
    chooseTimeZone('America/New_York');
    expect(formatMoment(moment)).toBe('Jan 5, 2024, 4:04 PM');
    expect(formatMomentWithZone(moment)).toBe('Jan 5, 2024, 4:04 PM EST');
    chooseTimeZone('Asia/Tokyo');
    expect(formatMoment(moment)).toBe('Jan 6, 2024, 6:04 AM');
    expect(formatMomentDay(moment)).toBe('January 6, 2024');
  });

  it('leaves a zone aside that the browser does not know', () => {
    chooseTimeZone('Middle/Earth');
    expect(displayTimeZone()).toBeUndefined();
  });

  it('tells those who show moments, and only of changes', () => {
    const listener = vi.fn();
    const stop = subscribeTimeZone(listener);
    chooseTimeZone('Europe/Paris');
    chooseTimeZone('Europe/Paris');
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    chooseTimeZone('Asia/Tokyo');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('days of a zone', () => {
  it.each([
    ['UTC', '2024-03-05', 0, '2024-03-05T00:00:00.000Z'],
    ['UTC', '2024-02-28', 1, '2024-02-29T00:00:00.000Z'],
    ['Europe/Paris', '2024-03-05', 0, '2024-03-04T23:00:00.000Z'],
    // The clocks change on that day.
    ['Europe/Paris', '2024-03-31', 0, '2024-03-30T23:00:00.000Z'],
    ['Europe/Paris', '2024-03-31', 1, '2024-03-31T22:00:00.000Z'],
    ['America/Los_Angeles', '2024-11-03', 1, '2024-11-04T08:00:00.000Z'],
    ['Asia/Kolkata', '2024-03-05', 0, '2024-03-04T18:30:00.000Z'],
  ])('%s: %s and %d days begin at %s', (zone, day, later, expected) => {
    chooseTimeZone(zone);
    expect(zonedDayStart(day, later)?.toISOString()).toBe(expected);
  });

  it('has none for what is no day', () => {
    expect(zonedDayStart('')).toBeUndefined();
    expect(zonedDayStart('yesterday')).toBeUndefined();
  });

  it('knows the day of a moment', () => {
    chooseTimeZone('Asia/Tokyo');
    expect(zonedDay(new Date('2024-01-05T21:04:00Z'))).toBe('2024-01-06');
  });
});
