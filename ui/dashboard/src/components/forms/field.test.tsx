import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Field, type FieldProps } from './field';
import { TextInput } from './text-input';

const draw = (props: Partial<FieldProps>) =>
  render(
    <Field id="email" label="Email address" {...props}>
      <TextInput value="" onChange={() => {}} />
    </Field>,
  );
const input = () => screen.getByLabelText(/Email address/);

describe('Field', () => {
  it('labels its control and carries the hooks of automation', () => {
    const { container } = draw({});
    expect(input()).toHaveAttribute('id', 'email');
    expect(input()).toHaveAttribute('aria-required', 'true');
    expect(container.firstElementChild).toHaveAttribute('data-pw', 'field');
    expect(container.querySelector('label')).toHaveClass('form-label');
    expect(container.querySelector('label')).not.toHaveTextContent('(optional)');
  });

  it('says that it is optional', () => {
    draw({ optional: true });
    expect(screen.getByText('(optional)')).toBeInTheDocument();
    expect(input()).not.toHaveAttribute('aria-required');
  });

  it('describes its control', () => {
    draw({ help: 'Where we write to.', constraint: 'Must be at example.com.' });
    expect(input()).toHaveAccessibleDescription('Where we write to. Must be at example.com.');
    expect(document.getElementById('email-description')).toHaveTextContent('Where we write to.');
    expect(document.getElementById('email-constraints')).toHaveTextContent('Must be');
  });

  it('shows a complaint in the place of the hints, which stay to be heard', () => {
    const { container } = draw({ constraint: 'Must be at example.com.', error: 'Not valid.' });
    expect(container.firstElementChild).toHaveClass('has-error');
    expect(input()).toBeInvalid();
    const error = document.getElementById('email-error');
    expect(error).toHaveAttribute('data-pw', 'field-error');
    expect(error).toHaveTextContent('Not valid.');
    expect(input()).toHaveAccessibleDescription('Not valid. Must be at example.com.');
  });

  it('names a group by its legend', () => {
    render(
      <Field id="channel" label="Notifications" group>
        <input type="radio" aria-label="Email" />
      </Field>,
    );
    expect(screen.getByRole('group', { name: 'Notifications' })).toBeInTheDocument();
  });

  it('leads to the first control of a group', () => {
    render(
      <Field group id="start" label="Start" labelFor="start">
        <TextInput value="" onChange={() => {}} />
      </Field>,
    );
    expect(screen.getByRole('group', { name: 'Start' })).toContainElement(
      screen.getByLabelText('Start', { selector: 'input' }),
    );
  });
});
