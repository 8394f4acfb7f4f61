import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/actions/button';
import { ButtonLink } from '@/components/actions/button-link';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/text-input';
import { isEmail } from '@/lib/email';
import { useForm } from '@/lib/forms/use-form';
import { instanceConfigQuery } from '@/lib/instance-config';
import { loginTexts } from '@/lib/texts/login';
import { identify } from '../api/login';
import styles from './login.module.css';

interface Props {
  readonly initialEmail: string;
  /** The address is known and its owner logs in with a password. */
  readonly onPassword: (email: string) => void;
}

export function LoginEmailStep({ initialEmail, onPassword }: Props) {
  const config = useQuery(instanceConfigQuery);
  const form = useForm({
    initial: { email: initialEmail },
    validate: ({ email }) => (isEmail(email) ? {} : { email: complaintAbout(email) }),
    submit: async ({ email }) => {
      const answer = await identify(email.trim());
      if (answer.method === 'password') onPassword(email.trim());
      else window.location.assign(answer.url);
    },
  });
  return (
    <Form form={form}>
      <Field id="email" label={loginTexts.email} error={form.errors.email}>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          value={form.values.email}
          onChange={(email) => form.set('email', email)}
        />
      </Field>
      <Button type="submit" theme="primary" loading={form.isSubmitting}>
        {loginTexts.submit}
      </Button>
      {config.data?.integrations.google && (
        <>
          <span className={styles.divider}>{loginTexts.or}</span>
          <ButtonLink to="/api/v1/auth/sso/start?provider=google">{loginTexts.google}</ButtonLink>
        </>
      )}
    </Form>
  );
}

function complaintAbout(email: string): string {
  return email.trim() === '' ? loginTexts.emailMissing : loginTexts.emailInvalid;
}
