import type { Editor } from '@tiptap/react';
import { useId } from 'react';
import { Field } from '@/components/forms/field';
import { TextInput } from '@/components/forms/text-input';
import { FormDialog } from '@/components/overlays/form-dialog';
import { useForm } from '@/lib/forms/use-form';
import { ioTexts } from '@/lib/texts/io';
import { richTextTexts } from '@/lib/texts/rich-text';
import { AddressField } from './address-field';
import { imageAddress } from './addresses';

interface Props {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** A picture from the web, with words for those who cannot see it. */
export function ImageDialog({ editor, onClose }: Props) {
  const id = useId();
  const form = useForm({
    initial: { address: '', alt: '' },
    validate: ({ address }) => (imageAddress(address) ? {} : { address: ioTexts.url }),
    submit: ({ address, alt }) => {
      onClose();
      const src = imageAddress(address) ?? '';
      editor.chain().focus().setImage({ src, alt }).run();
      return Promise.resolve();
    },
  });
  return (
    <FormDialog
      title={richTextTexts.image}
      form={form}
      onClose={onClose}
      submitLabel={richTextTexts.save}
      otherButtons={null}
    >
      <AddressField
        id={`${id}-address`}
        label={richTextTexts.imageUrl}
        error={form.errors.address}
        value={form.values.address}
        onChange={(address) => form.set('address', address)}
      />
      <Field optional id={`${id}-alt`} label={richTextTexts.imageAlt}>
        <TextInput
          type="text"
          autoComplete="off"
          value={form.values.alt}
          onChange={(alt) => form.set('alt', alt)}
        />
      </Field>
    </FormDialog>
  );
}
