import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Spinner } from './spinner';

describe('Spinner', () => {
  it('says what is being waited for', () => {
    render(<Spinner text="Connecting" />);
    expect(screen.getByRole('status')).toHaveTextContent('Connecting');
    expect(screen.getByRole('status')).toHaveAttribute('data-pw-spinner');
  });

  it('shows nothing until its delay has passed', () => {
    vi.useFakeTimers();
    const { container } = render(<Spinner delayMs={500} fullPage />);
    expect(container.querySelector('.iv-full-page-spinner')).toBeEmptyDOMElement();
    act(() => {
      vi.advanceTimersByTime(499);
    });
    expect(screen.queryByRole('status')).toBeNull();
    act(() => {
      vi.advanceTimersByTime(1);
    });
    expect(screen.getByRole('status')).toHaveTextContent('Loading');
  });
});
