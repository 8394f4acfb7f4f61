import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { useForm } from '@/lib/forms/use-form';
import { Field } from '../forms/field';
import { TextInput } from '../forms/text-input';
import { FormDialog } from './form-dialog';

interface Props {
  readonly onSend: (label: string) => Promise<void>;
  readonly onClose: () => void;
}

function LabelDialog({ onSend, onClose }: Props) {
  const form = useForm({ initial: { label: '' }, submit: ({ label }) => onSend(label) });
  return (
    <FormDialog title="Create key" form={form} onClose={onClose} submitLabel="Create">
      <Field id="label" label="Label" error={form.errors.label}>
        <TextInput value={form.values.label} onChange={(label) => form.set('label', label)} />
      </Field>
    </FormDialog>
  );
}

function open() {
  const onSend = vi.fn(() => Promise.resolve());
  const onClose = vi.fn();
  return { onSend, onClose, ...renderInApp(<LabelDialog onSend={onSend} onClose={onClose} />) };
}

it('sends its form by the button below it, and by Enter', async () => {
  const { user, onSend } = open();
  await user.type(await screen.findByRole('textbox', { name: 'Label' }), 'A');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  await user.type(screen.getByRole('textbox', { name: 'Label' }), 'B{Enter}');
  expect(onSend.mock.calls).toEqual([['A'], ['AB']]);
});

it('can be left without', async () => {
  const { user, onSend, onClose } = open();
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onSend).not.toHaveBeenCalled();
});
