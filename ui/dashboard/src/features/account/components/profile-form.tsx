import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/actions/button';
import { useToast } from '@/components/feedback/toast-context';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { NativeSelect } from '@/components/forms/native-select';
import { TextInput } from '@/components/forms/text-input';
import { useForm } from '@/lib/forms/use-form';
import type { Me } from '@/lib/session/me';
import { sessionQuery, type Session } from '@/lib/session/session';
import { accountTexts } from '@/lib/texts/account';
import { updateProfile } from '../api/profile';

/** Name and time zone. The address cannot be changed while the server sends no mail. */
export function ProfileForm({ me }: { readonly me: Me }) {
  const client = useQueryClient();
  const toast = useToast();
  const form = useForm({
    initial: {
      firstName: me.firstName ?? '',
      lastName: me.lastName ?? '',
      timeZoneName: me.timeZoneName ?? '',
    },
    submit: async ({ firstName, lastName, timeZoneName }) => {
      const names = { firstName: firstName.trim(), lastName: lastName.trim() };
      const user = await updateProfile({ ...names, timeZoneName: timeZoneName || null });
      const session: Session = { state: 'active', user };
      client.setQueryData(sessionQuery.queryKey, session);
      toast.success(accountTexts.saved);
    },
  });
  const save = (
    <Button type="submit" theme="primary" loading={form.isSubmitting}>
      {accountTexts.save}
    </Button>
  );
  return (
    <Form form={form} actions={save}>
      <Field id="firstName" label={accountTexts.firstName} error={form.errors.firstName}>
        <TextInput
          autoComplete="given-name"
          value={form.values.firstName}
          onChange={(value) => form.set('firstName', value)}
        />
      </Field>
      <Field id="lastName" label={accountTexts.lastName} error={form.errors.lastName}>
        <TextInput
          autoComplete="family-name"
          value={form.values.lastName}
          onChange={(value) => form.set('lastName', value)}
        />
      </Field>
      <Field id="email" label={accountTexts.email}>
        <TextInput type="email" readOnly value={me.email} onChange={() => {}} />
      </Field>
      <Field id="timeZoneName" label={accountTexts.timeZone} error={form.errors.timeZoneName}>
        <NativeSelect
          value={form.values.timeZoneName}
          onChange={(value) => form.set('timeZoneName', value)}
          placeholder={accountTexts.unknownTimeZone}
          options={timeZones(me.timeZoneName)}
        />
      </Field>
    </Form>
  );
}

/** All zones that this browser knows, and the chosen one even if it does not. */
function timeZones(chosen: string | null) {
  const known = Intl.supportedValuesOf('timeZone');
  const names = new Set(['UTC', ...known, ...(chosen === null ? [] : [chosen])]);
  return Array.from(names, (name) => ({ value: name, label: name.replaceAll('_', ' ') }));
}
