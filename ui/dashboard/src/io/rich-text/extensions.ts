import { Extension, type AnyExtension, type Editor } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';

export interface EditorRequests {
  /** Somebody pressed the keys for it. */
  readonly onLink: () => void;
  readonly onImage: () => void;
}

/** What texts may have in them. What else is in a default is left out by the editor. */
export function extensions(placeholder: string, requests: EditorRequests): AnyExtension[] {
  return [
    StarterKit.configure({
      link: { openOnClick: false, defaultProtocol: 'https' },
      // It would add an empty paragraph to what the host receives.
      trailingNode: false,
    }),
    Image.configure({ inline: true }),
    Placeholder.configure({ placeholder }),
    ownShortcuts(requests),
  ];
}

/** The keys that the extensions have none for. */
function ownShortcuts({ onLink, onImage }: EditorRequests): AnyExtension {
  const handled = (request: () => void) => () => {
    request();
    return true;
  };
  return Extension.create({
    name: 'ownShortcuts',
    addKeyboardShortcuts() {
      return {
        'Mod-Shift-k': handled(onLink),
        'Mod-Shift-o': handled(onImage),
        'Mod-Shift-c': () => clearFormatting(this.editor),
      };
    },
  });
}

export function clearFormatting(editor: Editor): boolean {
  return editor.chain().focus().unsetAllMarks().clearNodes().run();
}
