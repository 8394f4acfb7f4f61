import { Ellipsis, type LucideIcon } from 'lucide-react';
import { commonTexts } from '@/lib/texts/common';
import { Menu } from '../overlays/menu';
import type { MenuGroup, MenuItem } from '../overlays/menu-entry';
import { IconButton } from './icon-button';

interface Props {
  readonly items: readonly MenuItem[];
  /** More than one kind of things to do. */
  readonly groups?: readonly MenuGroup[];
  readonly title?: string;
  /** The name of the button: what the options are for. */
  readonly label?: string;
  readonly icon?: LucideIcon;
  readonly compact?: boolean;
}

/** The three dots at the end of a row or a title. */
export function OptionMenu({ items, groups = [], title, label, icon, compact = true }: Props) {
  return (
    <Menu
      title={title ?? commonTexts.options}
      groups={[{ items }, ...groups]}
      placement="bottom-end"
      trigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={icon ?? Ellipsis}
          label={label ?? commonTexts.openOptions}
          compact={compact}
        />
      )}
    />
  );
}
