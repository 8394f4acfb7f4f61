import type { ComponentProps, MouseEvent } from 'react';
import { useId } from 'react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { ariaHotkey, hotkeyLabel } from '@/lib/hotkeys/hotkey';
import { Icon } from '../content/icon';
import { Spinner } from '../feedback/spinner';
import { VisuallyHidden } from '../layout/visually-hidden';
import { Tooltip } from '../overlays/tooltip';
import { buttonClass, type ButtonTheme } from './button-style';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly theme?: ButtonTheme | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly loading?: boolean | undefined;
  /** Why the button is disabled; a disabled button can be reached and says so. */
  readonly disabledReason?: string | undefined;
  /** A hint at the key that does the same, like `mod+enter`; useHotkey() makes it work. */
  readonly shortcut?: string | undefined;
}

/**
 * A disabled button keeps its place in the tab order: with `disabled` proper, browsers would take
 * away its focus and its tooltip. It just does nothing. Forms check for themselves on submit.
 */
export function Button(props: ButtonProps) {
  const { theme = 'secondary', icon, loading, disabledReason, shortcut, ...rest } = props;
  const { children, className, disabled, onClick, type = 'button', ...attributes } = rest;
  const reasonId = useId();
  const isIdle = disabled || loading;
  const button = (
    <button
      {...attributes}
      type={isIdle ? 'button' : type}
      className={classNames(buttonClass(theme, { disabled, loading }), className)}
      aria-disabled={isIdle || undefined}
      aria-busy={loading || undefined}
      aria-describedby={disabled && disabledReason ? reasonId : attributes['aria-describedby']}
      aria-keyshortcuts={shortcut && ariaHotkey(shortcut)}
      onClick={isIdle ? ignore : onClick}
    >
      {loading && (
        <span className={styles.spinner}>
          <Spinner />
        </span>
      )}
      <span className={styles.label} data-keyboard-shortcut={shortcut && hotkeyLabel(shortcut)}>
        {icon && <Icon of={icon} />}
        {children}
      </span>
    </button>
  );
  if (!disabled || !disabledReason) return button;
  return (
    <Tooltip text={disabledReason}>
      {button}
      <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>
    </Tooltip>
  );
}

function ignore(event: MouseEvent): void {
  event.preventDefault();
}
