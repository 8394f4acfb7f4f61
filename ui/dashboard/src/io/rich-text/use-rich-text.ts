import { useEditor, type Editor } from '@tiptap/react';
import { useState } from 'react';
import { useFieldControl } from '@/components/forms/field-context';
import { classNames } from '@/lib/class-names';
import prose from '../markdown/markdown.module.css';
import { extensions, type EditorRequests } from './extensions';
import { hasContent } from './has-content';
import styles from './rich-text-box.module.css';

interface Options extends EditorRequests {
  readonly label: string;
  readonly placeholder: string;
  readonly initialHtml: string;
  readonly isAutofocusTarget: boolean;
  /** Undefined for a text that shows nothing. */
  readonly onChange: (html: string | undefined) => void;
}

/** The editor of a field, with what screen readers and automation want to know of it. */
export function useRichText(options: Options): Editor {
  const field = useFieldControl();
  const [initial] = useState(() => ({
    content: options.initialHtml,
    extensions: extensions(options.placeholder, options),
  }));
  const isFixed = field.disabled === true;
  const attributes = {
    id: field.id,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': options.label,
    'aria-describedby': field['aria-describedby'],
    'aria-invalid': field['aria-invalid'] && 'true',
    'aria-required': field['aria-required'] && 'true',
    'aria-disabled': isFixed ? 'true' : undefined,
    'data-autofocus-target': options.isAutofocusTarget ? '' : undefined,
    class: classNames('form-input', prose.prose, styles.text),
  };
  return useEditor({
    ...initial,
    editable: !isFixed,
    injectCSS: false,
    onUpdate: ({ editor }) => {
      const html = editor.getHTML();
      options.onChange(hasContent(html) ? html : undefined);
    },
    editorProps: {
      attributes: present(attributes),
      // The keys that submit are for the call; the editor would make a line break of them.
      handleDOMEvents: { keydown: (_view, event) => isSubmit(event) },
    },
  });
}

function isSubmit({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}

function present(attributes: Readonly<Record<string, string | undefined | false>>) {
  const entries = Object.entries(attributes);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
