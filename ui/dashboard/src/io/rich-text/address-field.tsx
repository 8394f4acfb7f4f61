import { Field } from '@/components/forms/field';
import { TextInput } from '@/components/forms/text-input';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (address: string) => void;
}

/** Asks where something is in the web. Not of the type `url`, which takes no address without its scheme. */
export function AddressField({ id, label, error, value, onChange }: Props) {
  return (
    <Field id={id} label={label} error={error}>
      <TextInput
        type="text"
        inputMode="url"
        autoCapitalize="off"
        autoComplete="off"
        placeholder="https://"
        value={value}
        onChange={onChange}
      />
    </Field>
  );
}
