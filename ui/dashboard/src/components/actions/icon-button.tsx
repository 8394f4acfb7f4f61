import type { LucideIcon } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { Icon } from '../content/icon';
import { Tooltip } from '../overlays/tooltip';
import { Button, type ButtonProps } from './button';
import styles from './icon-button.module.css';

interface Props extends Omit<ButtonProps, 'icon' | 'children' | 'shortcut' | 'disabledReason'> {
  readonly icon: LucideIcon;
  /** The accessible name, and the tooltip. */
  readonly label: string;
  /** Small enough to stand in a row or a field. */
  readonly compact?: boolean;
}

/** A button that is only an icon, and says what it does when asked. */
export function IconButton({ icon, label, compact, theme = 'plain', className, ...rest }: Props) {
  return (
    <Tooltip text={label}>
      <Button
        {...rest}
        theme={theme}
        aria-label={label}
        className={classNames(styles.square, compact && styles.compact, className)}
      >
        <Icon of={icon} />
      </Button>
    </Tooltip>
  );
}
