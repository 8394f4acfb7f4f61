import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/actions/button';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { PasswordInput } from '@/components/forms/password-input';
import { TextInput } from '@/components/forms/text-input';
import { useForm } from '@/lib/forms/use-form';
import { replaceSession } from '@/lib/session/session';
import { loginTexts } from '@/lib/texts/login';
import { logIn } from '../api/login';

/** The address stays in sight, for people and for password managers. */
export function LoginPasswordStep({ email }: { readonly email: string }) {
  const client = useQueryClient();
  const form = useForm({
    initial: { password: '' },
    validate: ({ password }) => (password ? {} : { password: loginTexts.passwordMissing }),
    // The screen follows the session: it leads on as soon as there is one.
    submit: async ({ password }) => replaceSession(client, await logIn({ email, password })),
    fieldOfCode: { invalid_credentials: 'password' },
  });
  return (
    <Form form={form}>
      <Field id="email" label={loginTexts.email}>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          readOnly
          value={email}
          onChange={() => {}}
        />
      </Field>
      <Field id="password" label={loginTexts.password} error={form.errors.password}>
        <PasswordInput
          name="password"
          autoFocus
          value={form.values.password}
          onChange={(password) => form.set('password', password)}
        />
      </Field>
      <Button type="submit" theme="primary" loading={form.isSubmitting}>
        {loginTexts.submit}
      </Button>
    </Form>
  );
}
