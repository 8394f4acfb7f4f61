import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { FilterChip } from './filter-chip';

it('is pressed while it narrows', async () => {
  const onChange = vi.fn();
  const { user } = renderInApp(<FilterChip label="Offline" count={3} isOn onChange={onChange} />);
  const chip = screen.getByRole('button', { name: 'Offline 3' });
  expect(chip).toHaveAttribute('aria-pressed', 'true');
  await user.click(chip);
  expect(onChange).toHaveBeenCalledWith(false);
});
