import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { classNames } from '@/lib/class-names';
import { commonTexts } from '@/lib/texts/common';
import { useDelay } from '@/lib/use-delay';
import { Button } from '../actions/button';
import { IconButton } from '../actions/icon-button';
import { Icon } from '../content/icon';
import type { ToastTheme } from './toast-context';
import styles from './toast.module.css';

interface Props {
  readonly text: string;
  readonly theme: ToastTheme;
  readonly durationMs: number;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onDismiss: () => void;
}

const icons = { success: CircleCheck, error: CircleAlert, plain: Info };

/** One message. Its time stands still while it is pointed at or has the focus. */
export function Toast({ text, theme, durationMs, action, onDismiss }: Props) {
  const [isHeld, setIsHeld] = useState(false);
  // Screen readers speak of what changes in a status, not of one that comes complete.
  const isSpoken = useDelay(50);
  const expire = useEffectEvent(onDismiss);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => expire(), durationMs);
    return () => clearTimeout(timer);
  }, [isHeld, durationMs, text]);
  return (
    <div
      role="presentation"
      className={classNames(styles.toast, theme !== 'plain' && styles[theme])}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon of={icons[theme]} />
      <span role="status" aria-live="polite" className={styles.text}>
        {isSpoken && text}
      </span>
      {action && (
        <Button theme="plain" onClick={action.run}>
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={commonTexts.dismiss} compact onClick={onDismiss} />
    </div>
  );
}
