import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { chosenFormats } from '@/lib/format/locale';
import { FormatSelect } from './format-select';

it('keeps whose formats are wanted and loads the page anew', async () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE']);
  const reload = vi.fn();
  render(<FormatSelect onChosen={reload} />);
  const select = screen.getByLabelText('Numbers and dates');
  expect(select).toHaveDisplayValue('English (US): 1,234.5, Dec 31, 2026');
  await userEvent.selectOptions(select, 'As this browser is set: 1.234,5, 31.12.2026');
  expect(chosenFormats()).toBe('browser');
  expect(reload).toHaveBeenCalledOnce();
  localStorage.clear();
});
