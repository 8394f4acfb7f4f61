import type { Editor } from '@tiptap/react';
import { useId } from 'react';
import { Button } from '@/components/actions/button';
import { FormDialog } from '@/components/overlays/form-dialog';
import { useForm } from '@/lib/forms/use-form';
import { ioTexts } from '@/lib/texts/io';
import { richTextTexts } from '@/lib/texts/rich-text';
import { AddressField } from './address-field';
import { linkAddress } from './addresses';

interface Props {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Where the selected text leads to; nowhere, if that is left empty. */
export function LinkDialog({ editor, onClose }: Props) {
  const id = useId();
  const current = String(editor.getAttributes('link')['href'] ?? '');
  const leave = (address: string | null) => {
    onClose();
    setLink(editor, address);
  };
  const form = useForm({
    initial: { address: current },
    validate: ({ address }) =>
      address.trim() === '' || linkAddress(address) ? {} : { address: ioTexts.url },
    submit: ({ address }) => {
      leave(linkAddress(address));
      return Promise.resolve();
    },
  });
  return (
    <FormDialog
      title={richTextTexts.link}
      form={form}
      onClose={onClose}
      submitLabel={richTextTexts.save}
      otherButtons={
        current && <Button onClick={() => leave(null)}>{richTextTexts.removeLink}</Button>
      }
    >
      <AddressField
        id={`${id}-address`}
        label={richTextTexts.linkDestination}
        error={form.errors.address}
        value={form.values.address}
        onChange={(address) => form.set('address', address)}
      />
    </FormDialog>
  );
}

/** Links what is selected, or the link under the cursor; with nothing there, the address itself. */
function setLink(editor: Editor, href: string | null): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (href === null) chain.unsetLink().run();
  else if (editor.state.selection.empty && !editor.isActive('link')) {
    const mark = { type: 'link', attrs: { href } };
    chain.insertContent({ type: 'text', text: href, marks: [mark] }).run();
  } else chain.setLink({ href }).run();
}
