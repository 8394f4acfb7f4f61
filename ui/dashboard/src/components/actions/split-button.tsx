import { ChevronDown } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { commonTexts } from '@/lib/texts/common';
import { Icon } from '../content/icon';
import { Menu } from '../overlays/menu';
import type { MenuItem } from '../overlays/menu-entry';
import { Button, type ButtonProps } from './button';
import styles from './split-button.module.css';

interface Props extends ButtonProps {
  /** What else could be done instead. */
  readonly options: readonly MenuItem[];
}

/** A button with a menu of alternatives attached. */
export function SplitButton({ options, theme = 'secondary', className, ...button }: Props) {
  const isBordered = theme === 'secondary' && styles.secondary;
  return (
    <span className={classNames(styles.group, className)}>
      <Button {...button} theme={theme} className={styles.main} />
      <Menu
        title={commonTexts.options}
        groups={[{ items: options }]}
        placement="bottom-end"
        trigger={(trigger) => (
          <Button
            {...trigger}
            theme={theme}
            aria-label={commonTexts.openOptions}
            className={classNames(styles.more, isBordered)}
          >
            <Icon of={ChevronDown} />
          </Button>
        )}
      />
    </span>
  );
}
