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
  /** Whether the Tab key stops here, where arrow keys lead here, too. */
  readonly tabIndex?: 0 | -1 | undefined;
}

/** The three dots at the end of a row or a title. */
export function OptionMenu(props: Props) {
  const { items, groups = [], title, label, icon, compact = true, tabIndex } = props;
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
          tabIndex={tabIndex}
        />
      )}
    />
  );
}
