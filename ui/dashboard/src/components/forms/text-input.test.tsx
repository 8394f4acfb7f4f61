import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Field } from './field';
import { TextInput } from './text-input';

describe('TextInput', () => {
  it('reports what is typed', async () => {
    const onChange = vi.fn();
    render(<TextInput aria-label="Name" value="" onChange={onChange} />);
    await userEvent.type(screen.getByLabelText('Name'), 'A');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('A');
    expect(screen.getByLabelText('Name')).toHaveClass('form-input');
  });

  it('takes its state from its field', () => {
    render(
      <Field id="slug" label="Slug" disabled>
        <TextInput value="a" onChange={() => {}} />
      </Field>,
    );
    expect(screen.getByLabelText('Slug')).toBeDisabled();
  });

  it('shows units inside itself', () => {
    render(<TextInput aria-label="Amount" prefix="$" suffix="USD" value="1" onChange={() => {}} />);
    expect(screen.getByText('$')).toBeInTheDocument();
    expect(screen.getByText('USD')).toBeInTheDocument();
  });
});
