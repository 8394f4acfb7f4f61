import { Field } from '@/components/forms/field';
import { PasswordInput } from '@/components/forms/password-input';
import { TextInput } from '@/components/forms/text-input';
import { FormDialog } from '@/components/overlays/form-dialog';
import { useForm } from '@/lib/forms/use-form';
import { ApiError } from '@/lib/http/api-error';
import { ioTexts } from '@/lib/texts/io';

interface Props {
  readonly label: string;
  readonly email: string;
  readonly onProve: (password: string) => Promise<boolean>;
  readonly onDone: (isConfirmed: boolean) => void;
}

/** Asks for the password again. It can only be left by proving or declining. */
export function IdentityDialog({ label, email, onProve, onDone }: Props) {
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
    <FormDialog
      mandatory
      title={ioTexts.identityTitle}
      form={form}
      onClose={() => onDone(false)}
      submitLabel={ioTexts.verify}
    >
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
    </FormDialog>
  );
}

function wrongPassword(): ApiError {
  return new ApiError({ code: 'invalid_credentials', detail: ioTexts.invalidPassword });
}
