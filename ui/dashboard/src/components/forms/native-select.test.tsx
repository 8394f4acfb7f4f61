import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Field } from './field';
import { NativeSelect } from './native-select';

it('offers its options and a hint while none is chosen', async () => {
  const onChange = vi.fn();
  render(
    <Field id="role" label="Role">
      <NativeSelect
        value=""
        onChange={onChange}
        placeholder="Select a role"
        options={[
          { value: 'ADMIN', label: 'Admin' },
          { value: 'OWNER', label: 'Owner', disabled: true },
        ]}
      />
    </Field>,
  );
  const select = screen.getByRole('combobox', { name: 'Role' });
  expect(select).toHaveClass('form-select');
  expect(select).toHaveDisplayValue('Select a role');
  expect(screen.getByRole('option', { name: 'Owner' })).toBeDisabled();
  await userEvent.selectOptions(select, 'Admin');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('ADMIN');
});
