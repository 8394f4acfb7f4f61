import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/text-input';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { useForm } from '@/lib/forms/use-form';
import { actionSettingsTexts, generalTexts } from '@/lib/texts/action-settings';
import { updateGeneral, type Action } from '../api/action';
import { useSave } from '../use-save';
import { GeneralFields, type GeneralValues } from './general-fields';

/** Values of the code, each of which another one can be put in the place of. */
export function GeneralForm({ action }: { readonly action: Action }) {
  const save = useSave();
  const [draft, setDraft] = useState<GeneralValues | null>(null);
  const send = (values: GeneralValues) => save((org) => updateGeneral(org, action.id, values));
  const form = useForm<GeneralValues>({
    initial: action.overrides,
    validate: ({ name }) => (name?.trim() === '' ? { name: generalTexts.nameMissing } : {}),
    submit: async (values) => {
      const runsOn = values.backgroundable ?? action.declared.backgroundable;
      if (!runsOn && action.schedules.length > 0) setDraft(values);
      else await send(values);
    },
  });
  return (
    <>
      <Form
        form={form}
        actions={
          <Button type="submit" theme="primary" loading={form.isSubmitting}>
            {actionSettingsTexts.save}
          </Button>
        }
      >
        <Field id="slug" label={generalTexts.slug} help={generalTexts.slugHelp}>
          <TextInput mono readOnly value={action.slug} onChange={() => {}} />
        </Field>
        <GeneralFields form={form} action={action} />
      </Form>
      <ConfirmDialog
        title={generalTexts.removeSchedules}
        open={draft !== null}
        onClose={() => setDraft(null)}
        confirmLabel={generalTexts.removeAndSave}
        onConfirm={() => send(draft ?? action.overrides)}
      >
        <p>{generalTexts.removeSchedulesText}</p>
      </ConfirmDialog>
    </>
  );
}
