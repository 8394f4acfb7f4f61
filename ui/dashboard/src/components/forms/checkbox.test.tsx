import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Checkbox } from './checkbox';

describe('Checkbox', () => {
  it('switches by its label', async () => {
    const onChange = vi.fn();
    render(
      <Checkbox
        id="requireMfa"
        label="Require MFA"
        description="For everybody."
        checked={false}
        onChange={onChange}
      />,
    );
    await userEvent.click(screen.getByText('Require MFA'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
    const box = screen.getByRole('checkbox', { name: 'Require MFA' });
    expect(box).toHaveAttribute('id', 'requireMfa');
    expect(box).toHaveAccessibleDescription('For everybody.');
  });

  it('can be neither on nor off', () => {
    const props = { label: 'All', checked: false, onChange: () => {} };
    const { rerender } = render(<Checkbox {...props} indeterminate />);
    expect(screen.getByRole('checkbox')).toBePartiallyChecked();
    rerender(<Checkbox {...props} />);
    expect(screen.getByRole('checkbox')).not.toBePartiallyChecked();
  });
});
