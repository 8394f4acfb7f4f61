import { Toolbar, ToolbarItem, ToolbarSeparator } from '@ariakit/react/toolbar';
import { useEditorState, type Editor } from '@tiptap/react';
import { ImagePlus, Link } from 'lucide-react';
import { richTextTexts } from '@/lib/texts/rich-text';
import { commands, toggles } from './format-controls';
import { HeadingSelect } from './heading-select';
import { ToolbarButton } from './toolbar-button';
import styles from './rich-text-toolbar.module.css';

interface Props {
  readonly editor: Editor;
  readonly onLink: () => void;
  readonly onImage: () => void;
}

/** One stop for Tab; the arrows go from control to control. */
export function RichTextToolbar({ editor, onLink, onImage }: Props) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      level: current.isActive('heading') ? Number(current.getAttributes('heading')['level']) : 0,
      link: current.isActive('link'),
      formats: toggles
        .map(({ format = '' }) => format)
        .filter((format) => current.isActive(format)),
    }),
  });
  return (
    <Toolbar aria-label={richTextTexts.toolbar} className={styles.toolbar}>
      <ToolbarItem render={<HeadingSelect editor={editor} level={active.level} />} />
      <ToolbarSeparator className={styles.separator} />
      {toggles.map(({ format = '', run, ...control }) => (
        <ToolbarButton
          {...control}
          key={control.label}
          isPressed={active.formats.includes(format)}
          onClick={() => run(editor)}
        />
      ))}
      <ToolbarSeparator className={styles.separator} />
      <ToolbarButton
        icon={Link}
        label={richTextTexts.addLink}
        hotkey="mod+shift+k"
        isPressed={active.link}
        onClick={onLink}
      />
      <ToolbarButton
        icon={ImagePlus}
        label={richTextTexts.addImage}
        hotkey="mod+shift+o"
        onClick={onImage}
      />
      <ToolbarSeparator className={styles.separator} />
      {commands.map(({ run, ...control }) => (
        <ToolbarButton {...control} key={control.label} onClick={() => run(editor)} />
      ))}
    </Toolbar>
  );
}
