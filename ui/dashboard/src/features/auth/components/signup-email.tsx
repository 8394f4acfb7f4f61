import { Button } from '@/components/actions/button';
import { TextLink } from '@/components/actions/text-link';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/text-input';
import { isEmail } from '@/lib/email';
import { useForm } from '@/lib/forms/use-form';
import { ApiError } from '@/lib/http/api-error';
import { loginTexts } from '@/lib/texts/login';
import { signupTexts } from '@/lib/texts/signup';
import { toQuery } from '@/lib/urls';
import { checkSignup } from '../api/signup';

interface Props {
  readonly initialEmail: string;
  readonly onContinue: (email: string) => void;
}

/** Asks for the address first, so that nobody fills in a form for an account they have. */
export function SignupEmail({ initialEmail, onContinue }: Props) {
  const form = useForm({
    initial: { email: initialEmail },
    validate: ({ email }) => emailComplaint(email),
    submit: async ({ email }) => {
      const address = email.trim();
      const { emailOk } = await checkSignup({ email: address });
      if (!emailOk) throw new ApiError({ code: 'email_taken', detail: signupTexts.emailTaken });
      onContinue(address);
    },
    fieldOfCode: { email_taken: 'email' },
  });
  const isTaken = form.errors.email === signupTexts.emailTaken;
  return (
    <Form form={form}>
      <Field id="email" label={signupTexts.email} error={form.errors.email}>
        <TextInput
          type="email"
          name="email"
          autoComplete="email"
          autoFocus
          value={form.values.email}
          onChange={(email) => form.set('email', email)}
        />
      </Field>
      {isTaken && (
        <TextLink to={`/login${toQuery({ email: form.values.email.trim() })}`}>
          {signupTexts.logInInstead}
        </TextLink>
      )}
      <Button type="submit" theme="primary" loading={form.isSubmitting}>
        {signupTexts.continue}
      </Button>
    </Form>
  );
}

function emailComplaint(email: string): { email?: string } {
  if (email.trim() === '') return { email: loginTexts.emailMissing };
  return isEmail(email.trim()) ? {} : { email: loginTexts.emailInvalid };
}
