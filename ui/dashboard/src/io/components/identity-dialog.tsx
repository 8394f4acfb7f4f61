import { useId } from 'react';
import { Button } from '@/components/actions/button';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { PasswordInput } from '@/components/forms/password-input';
import { TextInput } from '@/components/forms/text-input';
import { Dialog } from '@/components/overlays/dialog';
import { useForm } from '@/lib/forms/use-form';
import { ApiError } from '@/lib/http/api-error';
import { ioTexts } from '@/lib/texts/io';

interface Props {
  readonly isOpen: boolean;
  readonly label: string;
  readonly email: string;
  readonly onProve: (password: string) => Promise<boolean>;
  readonly onDone: (isConfirmed: boolean) => void;
}

/** Asks for the password again. It can only be left by proving or declining. */
export function IdentityDialog({ isOpen, label, email, onProve, onDone }: Props) {
  const id = useId();
  const form = useForm({
    initial: { password: '' },
    validate: ({ password }) => (password ? {} : { password: ioTexts.passwordMissing }),
    submit: async ({ password }) => {
      if (!(await onProve(password))) throw wrongPassword();
      onDone(true);
    },
    fieldOfCode: { invalid_credentials: 'password' },
  });
  return (
    <Dialog
      mandatory
      size="small"
      title={ioTexts.identityTitle}
      open={isOpen}
      onClose={() => onDone(false)}
      footer={
        <>
          <Button onClick={() => onDone(false)}>{ioTexts.cancel}</Button>
          <Button theme="primary" type="submit" form={id} loading={form.isSubmitting}>
            {ioTexts.verify}
          </Button>
        </>
      }
    >
      <Form id={id} form={form} fill>
        <p>{label}</p>
        <Field id="email" label={ioTexts.emailAddress}>
          <TextInput
            type="email"
            autoComplete="username"
            readOnly
            value={email}
            onChange={() => {}}
          />
        </Field>
        <Field id="password" label={ioTexts.password} error={form.errors.password}>
          <PasswordInput
            autoFocus
            value={form.values.password}
            onChange={(password) => form.set('password', password)}
          />
        </Field>
      </Form>
    </Dialog>
  );
}

function wrongPassword(): ApiError {
  return new ApiError({ code: 'invalid_credentials', detail: ioTexts.invalidPassword });
}
