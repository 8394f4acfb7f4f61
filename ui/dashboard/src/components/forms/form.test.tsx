import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useForm } from '@/lib/forms/use-form';
import { ApiError } from '@/lib/http/api-error';
import { renderInApp } from '@tests/support/render';
import { Field } from './field';
import { Form } from './form';
import { TextInput } from './text-input';

function Profile({ submit }: { submit: (values: object) => Promise<unknown> }) {
  const form = useForm({
    initial: { name: '', email: 'a@b.de' },
    validate: ({ name }) => (name ? {} : { name: 'Please enter a name.' }),
    submit,
  });
  return (
    <Form form={form} actions={<button type="submit">Save</button>}>
      {(['name', 'email'] as const).map((field) => (
        <Field key={field} id={field} label={field} error={form.errors[field]}>
          <TextInput value={form.values[field]} onChange={(value) => form.set(field, value)} />
        </Field>
      ))}
    </Form>
  );
}

const draw = (submit = vi.fn((): Promise<unknown> => Promise.resolve())) => ({
  ...renderInApp(<Profile submit={submit} />),
  submit,
});
const save = () => screen.getByRole('button', { name: 'Save' });

describe('Form', () => {
  it('complains only after the first attempt, at the field, and then at once', async () => {
    const { user, submit } = draw();
    await user.type(screen.getByLabelText('name'), 'A{Backspace}');
    expect(screen.queryByText('Please enter a name.')).toBeNull();
    await user.click(save());
    expect(screen.getByText('Please enter a name.')).toBeInTheDocument();
    expect(screen.getByLabelText('name')).toHaveFocus();
    await user.type(screen.getByLabelText('name'), 'A');
    expect(screen.queryByText('Please enter a name.')).toBeNull();
    expect(submit).not.toHaveBeenCalled();
    await user.click(save());
    expect(submit).toHaveBeenCalledExactlyOnceWith({ name: 'A', email: 'a@b.de' });
  });

  it('shows what the server says about a field until it is changed', async () => {
    const fields = [{ field: 'email', code: 'email_taken', text: 'Sorry, taken.' }];
    const failure = new ApiError({ code: 'validation_failed', fields });
    const { user } = draw(vi.fn(() => Promise.reject(failure)));
    await user.type(screen.getByLabelText('name'), 'A{Enter}');
    expect(await screen.findByText('Sorry, taken.')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText('email')).toHaveFocus());
    await user.type(screen.getByLabelText('email'), 'x');
    expect(screen.queryByText('Sorry, taken.')).toBeNull();
  });

  it('shows what the server says about the whole', async () => {
    const { user } = draw(vi.fn(() => Promise.reject(new ApiError({ code: 'forbidden' }))));
    await user.type(screen.getByLabelText('name'), 'A{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Not allowed');
  });

  it('is sent once, however often it is submitted', async () => {
    const { user, submit } = draw(vi.fn(() => new Promise(() => {})));
    await user.type(screen.getByLabelText('name'), 'A{Enter}{Enter}');
    expect(submit).toHaveBeenCalledOnce();
  });
});
