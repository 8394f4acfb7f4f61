import type { Editor } from '@tiptap/react';
import { useId } from 'react';
import { Button } from '@/components/actions/button';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/text-input';
import { Dialog } from '@/components/overlays/dialog';
import { useForm } from '@/lib/forms/use-form';
import { ioTexts } from '@/lib/texts/io';
import { richTextTexts } from '@/lib/texts/rich-text';
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
    <Dialog
      open
      size="small"
      title={richTextTexts.image}
      onClose={onClose}
      footer={
        <Button theme="primary" type="submit" form={id}>
          {richTextTexts.save}
        </Button>
      }
    >
      <Form id={id} form={form} fill>
        <Field id={`${id}-address`} label={richTextTexts.imageUrl} error={form.errors.address}>
          <TextInput
            type="text"
            inputMode="url"
            autoCapitalize="off"
            autoComplete="off"
            placeholder="https://"
            value={form.values.address}
            onChange={(address) => form.set('address', address)}
          />
        </Field>
        <Field optional id={`${id}-alt`} label={richTextTexts.imageAlt}>
          <TextInput
            type="text"
            autoComplete="off"
            value={form.values.alt}
            onChange={(alt) => form.set('alt', alt)}
          />
        </Field>
      </Form>
    </Dialog>
  );
}
