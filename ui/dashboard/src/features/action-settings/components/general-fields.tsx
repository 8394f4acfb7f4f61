import { Checkbox } from '@/components/forms/checkbox';
import { Field } from '@/components/forms/field';
import { TextArea } from '@/components/forms/text-area';
import { TextInput } from '@/components/forms/text-input';
import { Stack } from '@/components/layout/stack';
import type { FormState } from '@/lib/forms/use-form';
import { generalTexts } from '@/lib/texts/action-settings';
import type { Action } from '../api/action';
import { Overridable } from './overridable';

export interface GeneralValues {
  /** null: as the code says. */
  readonly name: string | null;
  readonly description: string | null;
  readonly backgroundable: boolean | null;
}

interface Props {
  readonly form: FormState<GeneralValues>;
  readonly action: Action;
}

/** Name, description and what happens when somebody leaves. */
export function GeneralFields({ form, action: { declared, slug } }: Props) {
  const { name, description, backgroundable } = form.values;
  const declaredName = declared.name ?? slug.slice(slug.lastIndexOf('/') + 1);
  const declaredDescription = declared.description ?? '';
  const override = (field: 'name' | 'description', text: string, isOverridden: boolean) =>
    form.set(field, isOverridden ? text : null);
  return (
    <>
      <Field
        id="name"
        label={generalTexts.name}
        error={form.errors.name}
        help={
          <Overridable
            isOverridden={name !== null}
            onChange={(isOverridden) => override('name', declaredName, isOverridden)}
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
            onChange={(isOverridden) => override('description', declaredDescription, isOverridden)}
          />
        }
      >
        <TextArea
          readOnly={description === null}
          placeholder={generalTexts.descriptionPlaceholder}
          value={description ?? declaredDescription}
          onChange={(value) => form.set('description', value)}
        />
      </Field>
      <Background
        isDeclared={declared.backgroundable}
        value={backgroundable}
        onChange={(value) => form.set('backgroundable', value)}
      />
    </>
  );
}

interface BackgroundProps {
  readonly isDeclared: boolean;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}

function Background({ isDeclared, value, onChange }: BackgroundProps) {
  return (
    <Stack gap={2}>
      <Checkbox
        id="backgroundable"
        checked={value ?? isDeclared}
        onChange={onChange}
        label={generalTexts.background}
        description={generalTexts.backgroundHelp}
      />
      {value !== null && <Overridable isOverridden onChange={() => onChange(null)} />}
    </Stack>
  );
}
