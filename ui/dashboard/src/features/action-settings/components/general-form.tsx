import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { Checkbox } from '@/components/forms/checkbox';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { TextArea } from '@/components/forms/text-area';
import { TextInput } from '@/components/forms/text-input';
import { Stack } from '@/components/layout/stack';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { useForm } from '@/lib/forms/use-form';
import { actionSettingsTexts, generalTexts } from '@/lib/texts/action-settings';
import { updateGeneral, type Action } from '../api/action';
import { useSave } from '../use-save';
import { Overridable } from './overridable';

interface Values {
  /** null: as the code says. */
  readonly name: string | null;
  readonly description: string | null;
  readonly backgroundable: boolean | null;
}

/** Values of the code, each of which another one can be put in the place of. */
export function GeneralForm({ action }: { readonly action: Action }) {
  const save = useSave();
  const [draft, setDraft] = useState<Values | null>(null);
  const { declared } = action;
  const initial: Values = action.overrides;
  const send = (values: Values) => save((org) => updateGeneral(org, action.id, values));
  const form = useForm<Values>({
    initial,
    validate: ({ name }) => (name?.trim() === '' ? { name: generalTexts.nameMissing } : {}),
    submit: async (values) => {
      const losesSchedules =
        !(values.backgroundable ?? declared.backgroundable) && action.schedules.length > 0;
      if (losesSchedules) setDraft(values);
      else await send(values);
    },
  });
  const { name, description, backgroundable } = form.values;
  const declaredName = declared.name ?? action.slug.slice(action.slug.lastIndexOf('/') + 1);
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
        <Field
          id="name"
          label={generalTexts.name}
          error={form.errors.name}
          help={
            <Overridable
              isOverridden={name !== null}
              onChange={(isOverridden) => form.set('name', isOverridden ? declaredName : null)}
            />
          }
        >
          <TextInput
            readOnly={name === null}
            placeholder={generalTexts.namePlaceholder}
            value={name ?? declaredName}
            onChange={(value) => form.set('name', value)}
          />
        </Field>
        <Field
          id="description"
          label={generalTexts.description}
          optional
          error={form.errors.description}
          help={
            <Overridable
              isOverridden={description !== null}
              onChange={(isOverridden) =>
                form.set('description', isOverridden ? (declared.description ?? '') : null)
              }
            />
          }
        >
          <TextArea
            readOnly={description === null}
            placeholder={generalTexts.descriptionPlaceholder}
            value={description ?? declared.description ?? ''}
            onChange={(value) => form.set('description', value)}
          />
        </Field>
        <Stack gap={2}>
          <Checkbox
            id="backgroundable"
            checked={backgroundable ?? declared.backgroundable}
            onChange={(value) => form.set('backgroundable', value)}
            label={generalTexts.background}
            description={generalTexts.backgroundHelp}
          />
          {backgroundable !== null && (
            <Overridable isOverridden onChange={() => form.set('backgroundable', null)} />
          )}
        </Stack>
      </Form>
      <ConfirmDialog
        title={generalTexts.removeSchedules}
        open={draft !== null}
        onClose={() => setDraft(null)}
        confirmLabel={generalTexts.removeAndSave}
        onConfirm={() => send(draft ?? initial)}
      >
        <p>{generalTexts.removeSchedulesText}</p>
      </ConfirmDialog>
    </>
  );
}
