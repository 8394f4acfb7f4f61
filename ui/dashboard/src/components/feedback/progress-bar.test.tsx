import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProgressBar } from './progress-bar';

describe('ProgressBar', () => {
  it('shows how far it is, to two decimals', () => {
    render(<ProgressBar label="Exporting" completed={1} total={3} />);
    const bar = screen.getByRole('progressbar', { name: 'Exporting' });
    expect(bar).toHaveAttribute('aria-valuenow', '33.33');
    expect(bar.firstElementChild).toHaveStyle({ width: '33.33%' });
  });

  it('has no value while nobody knows how much there is', () => {
    render(<ProgressBar label="Connecting" />);
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  });
});
