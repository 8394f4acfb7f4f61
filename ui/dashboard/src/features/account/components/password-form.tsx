import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { useToast } from '@/components/feedback/toast-context';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { PasswordInput } from '@/components/forms/password-input';
import { useForm } from '@/lib/forms/use-form';
import { ApiError, isApiError } from '@/lib/http/api-error';
import { instanceConfigQuery } from '@/lib/instance-config';
import { accountTexts } from '@/lib/texts/account';
import { changePassword } from '../api/profile';

interface Values {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly newPasswordConfirm: string;
}

/** Empties itself by starting anew once the password is another one. */
export function PasswordForm() {
  const [round, setRound] = useState(0);
  return <Fields key={round} onChanged={() => setRound(round + 1)} />;
}

function Fields({ onChanged }: { readonly onChanged: () => void }) {
  const { data: config } = useQuery(instanceConfigQuery);
  const toast = useToast();
  const minLength = config?.passwordMinLength ?? 0;
  const form = useForm<Values>({
    initial: { currentPassword: '', newPassword: '', newPasswordConfirm: '' },
    validate: (values) => complaints(values, minLength),
    submit: async ({ currentPassword, newPassword }) => {
      await changePassword({ currentPassword, newPassword }).catch(explain);
      toast.success(accountTexts.passwordUpdated);
      onChanged();
    },
    fieldOfCode: { invalid_credentials: 'currentPassword' },
  });
  const field = (name: keyof Values, label: string, autoComplete: string) => (
    <Field id={name} label={label} error={form.errors[name]}>
      <PasswordInput
        autoComplete={autoComplete}
        value={form.values[name]}
        onChange={(value) => form.set(name, value)}
      />
    </Field>
  );
  return (
    <Form
      form={form}
      actions={
        <Button type="submit" loading={form.isSubmitting}>
          {accountTexts.updatePassword}
        </Button>
      }
    >
      {field('currentPassword', accountTexts.currentPassword, 'current-password')}
      {field('newPassword', accountTexts.newPassword, 'new-password')}
      {field('newPasswordConfirm', accountTexts.confirmPassword, 'new-password')}
    </Form>
  );
}

/** The server says the same of every wrong password, as if this were a login. */
function explain(error: unknown): never {
  if (!isApiError(error, 'invalid_credentials')) throw error;
  throw new ApiError({ code: error.code, detail: accountTexts.currentWrong });
}

function complaints(values: Values, minLength: number): { [Name in keyof Values]?: string } {
  const { currentPassword, newPassword, newPasswordConfirm } = values;
  return {
    ...(!currentPassword && { currentPassword: accountTexts.currentMissing }),
    ...(newPassword.length < minLength && { newPassword: accountTexts.tooShort(minLength) }),
    ...(newPasswordConfirm !== newPassword && { newPasswordConfirm: accountTexts.mismatch }),
  };
}
