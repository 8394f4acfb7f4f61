import type { LucideIcon } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { Icon } from '../content/icon';
import { buttonClass, type ButtonTheme } from './button-style';
import styles from './button.module.css';
import { Anchor, type AnchorProps } from './anchor';

interface Props extends AnchorProps {
  readonly theme?: ButtonTheme;
  readonly icon?: LucideIcon;
}

/** A link in the shape of a button: for what leads somewhere instead of doing something. */
export function ButtonLink({ theme = 'secondary', icon, className, children, ...anchor }: Props) {
  return (
    <Anchor {...anchor} className={classNames(buttonClass(theme), className)}>
      <span className={styles.label}>
        {icon && <Icon of={icon} />}
        {children}
      </span>
    </Anchor>
  );
}
