import { act, render } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RelativeTime } from './relative-time';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2023-01-05T12:00:00Z') });
});

/** One at a time: each lets the clock set its next timer. */
const passSeconds = (count: number) => {
  for (let second = 0; second < count; second++) {
    act(() => {
      vi.advanceTimersByTime(1000);
    });
  }
};

const draw = (date: string, hours?: number) => {
  const threshold = hours === undefined ? {} : { thresholdHours: hours };
  return render(<RelativeTime date={new Date(date)} {...threshold} />).container;
};

describe('RelativeTime', () => {
  it('stays true as time goes by', () => {
    const container = draw('2023-01-05T11:59:20Z');
    expect(container).toHaveTextContent('40 seconds ago');
    passSeconds(3);
    expect(container).toHaveTextContent('43 seconds ago');
    passSeconds(60);
    expect(container).toHaveTextContent('2 minutes ago');
  });

  it('looks at the clock when the moment is another one', () => {
    const { container, rerender } = render(
      <RelativeTime date={new Date('2023-01-05T11:00:00Z')} />,
    );
    vi.setSystemTime(new Date('2023-01-05T12:00:08Z'));
    rerender(<RelativeTime date={new Date('2023-01-05T12:00:05Z')} />);
    expect(container).toHaveTextContent('3 seconds ago');
  });

  it.each([
    ['2023-01-04T11:00:00Z', 24, 'Jan 4, 2023, 11:00 AM'],
    ['2023-01-04T13:00:00Z', 24, '1 day ago'],
    ['2022-12-30T12:00:00Z', undefined, '1 week ago'],
    ['2022-12-29T11:00:00Z', undefined, 'Dec 29, 2022, 11:00 AM'],
    ['2023-01-05T14:00:00Z', 24, 'in 2 hours'],
  ])('%s within %s hours: %s', (date, hours, expected) => {
    expect(draw(date, hours)).toHaveTextContent(expected);
  });
});
