import { Checkbox } from '@/components/forms/checkbox';
import { Field } from '@/components/forms/field';
import { TextArea } from '@/components/forms/text-area';
import { TextInput } from '@/components/forms/text-input';
import { generalTexts } from '@/lib/texts/action-settings';
import type { Action } from '../api/action';
import styles from './action-settings.module.css';

const nothing = () => {};

/** What is in force, to be read only. */
export function DeclaredValues({ action }: { readonly action: Action }) {
  return (
    <div className={styles.fields}>
      <Field id="slug" label={generalTexts.slug} help={generalTexts.slugHelp}>
        <TextInput mono readOnly value={action.slug} onChange={nothing} />
      </Field>
      <Field id="name" label={generalTexts.name}>
        <TextInput readOnly value={action.name} onChange={nothing} />
      </Field>
      <Field id="description" label={generalTexts.description}>
        <TextArea readOnly value={action.description ?? ''} onChange={nothing} />
      </Field>
      <Checkbox
        id="backgroundable"
        checked={action.backgroundable}
        disabled
        onChange={nothing}
        label={generalTexts.background}
        description={generalTexts.backgroundHelp}
      />
    </div>
  );
}
