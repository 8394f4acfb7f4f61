import type { Editor } from '@tiptap/react';
import {
  Bold,
  Italic,
  List,
  ListOrdered,
  Quote,
  Redo2,
  RemoveFormatting,
  Strikethrough,
  Underline,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { richTextTexts } from '@/lib/texts/rich-text';
import { clearFormatting } from './extensions';

/** A button of the toolbar. */
export interface FormatControl {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly hotkey: string;
  readonly run: (editor: Editor) => void;
  /** The name of what it turns on and off; missing where it just does something. */
  readonly format?: string;
}

/** What is turned on and off. */
export const toggles: readonly FormatControl[] = [
  {
    label: richTextTexts.bold,
    icon: Bold,
    hotkey: 'mod+b',
    format: 'bold',
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: richTextTexts.italic,
    icon: Italic,
    hotkey: 'mod+i',
    format: 'italic',
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: richTextTexts.underline,
    icon: Underline,
    hotkey: 'mod+u',
    format: 'underline',
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  {
    label: richTextTexts.strikethrough,
    icon: Strikethrough,
    hotkey: 'mod+shift+s',
    format: 'strike',
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    label: richTextTexts.bulletedList,
    icon: List,
    hotkey: 'mod+shift+8',
    format: 'bulletList',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: richTextTexts.orderedList,
    icon: ListOrdered,
    hotkey: 'mod+shift+7',
    format: 'orderedList',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: richTextTexts.blockquote,
    icon: Quote,
    hotkey: 'mod+shift+b',
    format: 'blockquote',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** What just does something. */
export const commands: readonly FormatControl[] = [
  {
    label: richTextTexts.undo,
    icon: Undo2,
    hotkey: 'mod+z',
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    label: richTextTexts.redo,
    icon: Redo2,
    hotkey: 'mod+shift+z',
    run: (editor) => editor.chain().focus().redo().run(),
  },
  {
    label: richTextTexts.clearFormatting,
    icon: RemoveFormatting,
    hotkey: 'mod+shift+c',
    run: clearFormatting,
  },
];
