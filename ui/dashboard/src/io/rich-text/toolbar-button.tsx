import { ToolbarItem } from '@ariakit/react/toolbar';
import type { LucideIcon } from 'lucide-react';
import { Icon } from '@/components/content/icon';
import { ariaHotkey, hotkeyLabel } from '@/lib/hotkeys/hotkey';
import styles from './rich-text-toolbar.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hotkey: string;
  /** Missing for what is not turned on and off. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

/** A control of the toolbar, which also says which keys do the same. */
export function ToolbarButton({ icon, label, hotkey, isPressed, onClick }: Props) {
  return (
    <ToolbarItem
      title={`${label} (${hotkeyLabel(hotkey)})`}
      aria-label={label}
      aria-keyshortcuts={ariaHotkey(hotkey)}
      aria-pressed={isPressed}
      className={styles.button}
      // What is selected in the text stays selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon of={icon} />
    </ToolbarItem>
  );
}
