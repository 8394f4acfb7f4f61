import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Field } from './field';
import { RadioGroup } from './radio-group';

function Channels() {
  const [value, setValue] = useState<'email' | 'slack' | 'none' | null>(null);
  return (
    <Field id="channel" label="Notifications" group error="Please choose one.">
      <RadioGroup
        name="channel"
        value={value}
        onChange={setValue}
        options={[
          { value: 'email', label: 'Email', description: 'To your account.' },
          { value: 'slack', label: 'Slack', disabled: true },
          { value: 'none', label: 'None' },
        ]}
      />
    </Field>
  );
}

it('lets one be chosen, by label or by arrows', async () => {
  render(<Channels />);
  await userEvent.click(screen.getByText('Email'));
  const email = screen.getByRole('radio', { name: 'Email' });
  expect(email).toBeChecked();
  expect(email).toHaveAttribute('id', 'channel-email');
  expect(email).toHaveAccessibleDescription('To your account.');
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('radio', { name: 'None' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Slack' })).toBeDisabled();
  expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription('Please choose one.');
});
