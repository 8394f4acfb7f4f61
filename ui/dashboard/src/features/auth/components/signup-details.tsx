import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/actions/button';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { PasswordInput } from '@/components/forms/password-input';
import { TextInput } from '@/components/forms/text-input';
import { isEmail } from '@/lib/email';
import { useForm } from '@/lib/forms/use-form';
import { instanceConfigQuery } from '@/lib/instance-config';
import { replaceSession } from '@/lib/session/session';
import { loginTexts } from '@/lib/texts/login';
import { signupTexts } from '@/lib/texts/signup';
import { signUp } from '../api/signup';
import styles from './signup.module.css';

interface Props {
  readonly email: string;
  readonly isEmailFixed: boolean;
  /** Whoever is invited joins an organization instead of making one. */
  readonly withOrganization: boolean;
  readonly tokens: {
    readonly setupToken: string | undefined;
    readonly invitationToken: string | undefined;
  };
}

interface Values {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly organizationName: string;
  readonly password: string;
}

/** Who it is, and the password. The screen follows the session: it leads on once there is one. */
export function SignupDetails({ email, isEmailFixed, withOrganization, tokens }: Props) {
  const client = useQueryClient();
  const { data: config } = useQuery(instanceConfigQuery);
  const minLength = config?.passwordMinLength ?? 0;
  const form = useForm<Values>({
    initial: { email, firstName: '', lastName: '', organizationName: '', password: '' },
    validate: (values) => complaints(values, minLength),
    submit: async ({ organizationName, ...values }) => {
      const organization = organizationName.trim() || undefined;
      const draft = { ...values, ...tokens, email: values.email.trim() };
      replaceSession(client, await signUp({ ...draft, organizationName: organization }));
    },
    fieldOfCode: { email_taken: 'email' },
  });
  const text = (name: keyof Values, label: string, autoComplete: string, optional = false) => (
    <Field id={name} label={label} optional={optional} error={form.errors[name]}>
      <TextInput
        name={name}
        autoComplete={autoComplete}
        value={form.values[name]}
        onChange={(value) => form.set(name, value)}
      />
    </Field>
  );
  return (
    <Form form={form}>
      <Field id="email" label={signupTexts.email} error={form.errors.email}>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          autoFocus={!isEmailFixed}
          readOnly={isEmailFixed}
          value={form.values.email}
          onChange={(value) => form.set('email', value)}
        />
      </Field>
      <div className={styles.names}>
        {text('firstName', signupTexts.firstName, 'given-name')}
        {text('lastName', signupTexts.lastName, 'family-name')}
      </div>
      {withOrganization && text('organizationName', signupTexts.organization, 'organization', true)}
      <PasswordField
        value={form.values.password}
        onChange={(password) => form.set('password', password)}
        minLength={minLength}
        error={form.errors.password}
      />
      <Button type="submit" theme="primary" loading={form.isSubmitting}>
        {signupTexts.submit}
      </Button>
    </Form>
  );
}

interface PasswordProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly minLength: number;
  readonly error: string | undefined;
}

function PasswordField({ value, onChange, minLength, error }: PasswordProps) {
  return (
    <Field
      id="password"
      label={signupTexts.password}
      error={error}
      constraint={signupTexts.passwordTooShort(minLength)}
    >
      <PasswordInput
        name="password"
        autoComplete="new-password"
        value={value}
        onChange={onChange}
      />
    </Field>
  );
}

function complaints(values: Values, minLength: number): { [Name in keyof Values]?: string } {
  const { email, firstName, lastName, password } = values;
  return {
    ...(!isEmail(email.trim()) && {
      email: email.trim() ? loginTexts.emailInvalid : loginTexts.emailMissing,
    }),
    ...(!firstName.trim() && { firstName: signupTexts.firstNameMissing }),
    ...(!lastName.trim() && { lastName: signupTexts.lastNameMissing }),
    ...(password.length < minLength && {
      password: password ? signupTexts.passwordTooShort(minLength) : signupTexts.passwordMissing,
    }),
  };
}
