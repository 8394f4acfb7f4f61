import { EditorContent } from '@tiptap/react';
import { useState } from 'react';
import { useFieldControl } from '@/components/forms/field-context';
import { classNames } from '@/lib/class-names';
import { ImageDialog } from './image-dialog';
import { LinkDialog } from './link-dialog';
import { RichTextToolbar } from './rich-text-toolbar';
import { useRichText } from './use-rich-text';
import styles from './rich-text-box.module.css';

interface Props {
  readonly label: string;
  readonly initialHtml: string;
  readonly placeholder: string;
  readonly isAutofocusTarget: boolean;
  readonly onChange: (html: string | undefined) => void;
}

/** The text and its toolbar, in one frame. */
export function RichTextBox(props: Props) {
  const field = useFieldControl();
  const [dialog, setDialog] = useState<'link' | 'image' | null>(null);
  const onLink = () => setDialog('link');
  const onImage = () => setDialog('image');
  const editor = useRichText({ ...props, onLink, onImage });
  const close = () => setDialog(null);
  const isFixed = field.disabled === true;
  return (
    <div
      className={classNames(
        styles.box,
        field['aria-invalid'] && styles.invalid,
        isFixed && styles.fixed,
      )}
    >
      {!isFixed && <RichTextToolbar editor={editor} onLink={onLink} onImage={onImage} />}
      <EditorContent editor={editor} />
      {dialog === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {dialog === 'image' && <ImageDialog editor={editor} onClose={close} />}
    </div>
  );
}
